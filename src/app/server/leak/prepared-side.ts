import { randomUUID } from 'node:crypto';
import { applyMove, lockCase } from '#features/cases/server/public.ts';
import { uploadFile } from '#features/documents/server/public.ts';
import { approvePlan } from '#features/plan/server/public.ts';
import { secondPack } from '#features/procedure/rules/testing/second-pack.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import type { SchoolIds, Who } from '../../../testing/seed-school.ts';
import type { TestSchool } from '../../../testing/test-school.ts';
import { caller, type Do } from './caller.ts';
import { petitionCommission, type Petitioned } from './petition-steps.ts';
import { keepSupportLog, type SupportLog } from './support-log.ts';
import { workMeasures } from './measure-steps.ts';
import { tokenHash } from './token-hash.ts';
import { passWorkOn, type Transferred } from './transfer-steps.ts';

/** One school as these tests see it: its people, its ids, and a way to act as each of them. */
export type Side = {
  readonly school: TestSchool;
  readonly ids: SchoolIds;
  readonly tokenOf: (who: Who) => string;
  readonly do: Do;
};

export const sideOf = (school: TestSchool, side: 'own' | 'foreign'): Side => {
  const tokenOf = (who: Who): string => school.tokenOf(side === 'own' ? who : (`other-${who}` as Who));
  return { school, ids: side === 'own' ? school.ids : school.other, tokenOf, do: caller(school, tokenOf) };
};

export const kk = (text: string) => ({ lang: 'kk' as const, text });

/** Words that stand in the psychological texts of each case and nowhere else. */
export const secretOf = { seven: 'жетіншінің-құпия-сөзі', eight: 'сегізіншінің-құпия-сөзі' } as const;
/** What appeals say, and nothing else does. */
export const appealWords = {
  seven: 'жетінші-туралы-өтініш',
  eight: 'сегізінші-туралы-өтініш',
  declined: 'қабылданбаған-өтініш',
} as const;

/** What the secretary wrote before the same paper was asked of the subject teacher. */
export const briefWords = 'хатшының-бұрынғы-сөзі';

type CaseIds = {
  readonly caseId: string;
  readonly submissionId: string;
  readonly appealId: string;
  readonly planId: string;
  readonly measureId: string;
  /** Weekly from the first day on. */
  readonly weeklyId: string;
  readonly causeId: string;
};

/** The ids of one prepared school, by the names the tables use. */
export type Prepared = SupportLog &
  Transferred & {
    readonly seven: CaseIds &
      Petitioned & {
        readonly psychPaper: string;
        readonly characteristic: string;
        readonly petition: string;
        readonly delivery: string;
        /** A question the mother asked through her link. */
        readonly said: string;
        readonly draft: string;
      };
    readonly eight: CaseIds & {
      readonly psychPaper: string;
      readonly characteristic: string;
      readonly briefInformation: string;
      readonly act: string;
    };
    readonly declinedAppeal: string;
    readonly sentAppeal: string;
    readonly scan: string;
    readonly invitation: string;
    /** A rule pack this school alone loaded. */
    readonly pack: string;
    /** A turn of the year that moved nobody. */
    readonly rollover: string;
    /** A setting that was changed once. */
    readonly settingChange: string;
    /** A list of cases that came in together. */
    readonly caseList: string;
    /** Somebody answers for the weekly measure in another's place, years from now. */
    readonly reassignment: string;
  };

const pdf = (words: string): Uint8Array => new TextEncoder().encode(`%PDF-1.4 ${words} ${randomUUID()}`);

export async function upload(side: Side, who: Who, words = 'scan'): Promise<string> {
  const answer = await uploadFile(side.school.kernel, tokenHash(side.tokenOf(who)), {
    name: 'scan.pdf',
    bytes: pdf(words),
  });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value.fileId;
}

const appeal = (pupilId: string, words: string) => ({
  pupilId,
  grounds: ['absence'],
  facts: kk(words),
  happenedOn: null,
  done: null,
  asked: null,
  danger: [],
  fileIds: [],
});

/**
 * A case of 7 «Ә» on record: plan in force, copy handed over, petition filed, both characteristics for removal, a psychologist who supports it;
 * a case of 8 «А» waiting for the Council: dossier written, draft plan; and a declined appeal about a third child.
 */
export async function prepare(side: Side): Promise<Prepared> {
  const { ids } = side;
  const aboutSeven = (await side.do('medic', 'referral.write-appeal', appeal(ids.pupil, appealWords.seven))).id;
  const aboutEight = (
    await side.do('subjectTeacher', 'referral.write-appeal', appeal(ids.otherPupil, appealWords.eight))
  ).id;
  const declinedAppeal = (
    await side.do('subjectTeacher', 'referral.write-appeal', appeal(ids.classmate, appealWords.declined))
  ).id;
  await side.do('deputy', 'referral.decline-appeal', { appealId: declinedAppeal, version: 1, why: kk('негіз жоқ') });
  const sentAppeal = (
    await side.do('subjectTeacher', 'referral.write-appeal', appeal(ids.classmate, 'тағы бір өтініш'))
  ).id;
  const seven = await openCase(side, ids.pupil, aboutSeven);
  const eight = await openCase(side, ids.otherPupil, aboutEight);
  const invited = await side.do('head', 'access.invite', { personId: ids.people.nobody });
  return {
    seven: { ...seven, ...(await bringOnRecord(side, seven)) },
    eight: { ...eight, ...(await writeDossier(side, eight.caseId)) },
    declinedAppeal,
    sentAppeal,
    scan: await upload(side, 'classTeacher'),
    invitation: invited.invitationId,
    pack: await loadPack(side),
    rollover: await turnOfYear(side),
    settingChange: await changeOfSetting(side),
    caseList: await listOfCases(side, seven.caseId),
    ...(await workMeasures(side, seven.weeklyId)),
    ...(await keepSupportLog(side, seven, secretOf.seven)),
    ...(await passWorkOn(side, seven.caseId)),
  };
}

async function loadPack(side: Side): Promise<string> {
  const id = `pack-of-${side.ids.school}`;
  const text = JSON.stringify({ ...secondPack, id });
  await side.do('head', 'procedure.add-pack', { text, usableFrom: '2030-01-01' });
  return id;
}

async function turnOfYear({ school, ids }: Side): Promise<string> {
  const id = randomUUID();
  const counts = { moved: 0, left: 0, newClasses: 0, teachers: 0, endedPosts: 0, openCases: 0 };
  const classes = { classes: [], teachers: [], endedTeachers: [], posts: [], endedPosts: [] };
  const effects = { classes, enrolments: { made: [], ended: [], movements: [] } };
  await school.sql(
    `insert into year_rollovers (school_id, id, school_year, effective_on, applied_at, applied_by, counts, effects)
     values ($1, $2, 2021, '2021-09-01', '2021-06-01', $3, $4, $5)`,
    [ids.school, id, ids.people.head, JSON.stringify(counts), JSON.stringify(effects)],
  );
  return id;
}

async function changeOfSetting({ school, ids }: Side): Promise<string> {
  const id = randomUUID();
  await school.sql(
    `insert into school_setting_changes (school_id, id, setting, was, becomes, version, person_id, at)
     values ($1, $2, 'offerDaysBefore', '10', '14', 1, $3, '2026-09-01')`,
    [ids.school, id, ids.people.head],
  );
  return id;
}

async function listOfCases({ school, ids }: Side, caseId: string): Promise<string> {
  const id = randomUUID();
  await school.sql(
    `with list as (insert into records_imports (school_id, id, cases, entered_by, at) values ($1, $2, 1, $3, '2026-09-01'))
     insert into records_import_cases (school_id, import_id, case_id, entries) values ($1, $2, $4, 9)`,
    [ids.school, id, ids.people.head, caseId],
  );
  return id;
}

const attendance = {
  kind: 'attendance-control',
  section: 'teachers',
  words: kk('әр сабақты белгілеу'),
  dueOn: '2027-01-20',
  frequency: null,
  startsOn: null,
  expected: null,
};

async function openCase(side: Side, pupilId: string, appealId: string): Promise<CaseIds> {
  const opened = await side.do('deputy', 'referral.submit-case', {
    pupilId,
    appealIds: [appealId],
    grounds: [{ code: 'absence', facts: kk('14 сабақ') }],
    reasons: kk('себептері'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: side.ids.people.social,
  });
  const started = await side.do('social', 'plan.start-plan', { caseId: opened.caseId });
  const [causeId, measureId, weeklyId] = [randomUUID(), randomUUID(), randomUUID()];
  await side.do('social', 'plan.save-plan', {
    planId: started.planId,
    version: started.version,
    goal: kk('оқуға оралу'),
    causes: [{ id: causeId, words: kk('ұйқысы қанбайды') }],
    measures: [
      { ...attendance, id: measureId, causeId, responsibleIds: [side.ids.people.subjectTeacher] },
      {
        ...attendance,
        id: weeklyId,
        causeId,
        responsibleIds: [side.ids.people.subjectTeacher],
        frequency: 'weekly',
        startsOn: '2026-11-16',
      },
    ],
  });
  return {
    caseId: opened.caseId,
    submissionId: opened.submissionId,
    appealId,
    planId: started.planId,
    causeId,
    measureId,
    weeklyId,
  };
}

async function bringOnRecord(side: Side, { caseId, planId }: CaseIds) {
  await inSchool(side.school.kernel, side.ids.school, async (tx) => {
    const locked = await lockCase(tx, caseId, { personId: '', wholeSchool: true, classIds: [] });
    if (locked === null) throw new Error('no case');
    const days = { effectiveOn: plainDate('2026-11-16'), endsOn: plainDate('2027-05-17') };
    const decided = { meetingId: randomUUID(), itemId: randomUUID() };
    await applyMove(tx, locked, { verb: 'place', ...days, ...decided });
    await approvePlan(tx, { planId, caseId, on: days.effectiveOn, endsOn: days.endsOn, ...decided });
  });
  await side.do('deputy', 'cases.assign-support', { caseId, personId: side.ids.people.psychologist, supports: true });
  const write = async (who: Who, kind: string, words: string): Promise<string> =>
    (
      await side.do(who, 'dossier.write-paper', {
        caseId,
        purpose: 'removal',
        version: 0,
        body: { kind, positive: true, text: kk(words) },
        fileIds: [],
      })
    ).paperId;
  const handed = await side.do('social', 'plan.hand-over-copy', {
    planId,
    guardianId: side.ids.guardian,
    outcome: 'handed',
    onDay: '2026-11-16',
    way: 'in-person',
    witnesses: [],
    note: null,
    fileId: null,
  });
  const filed = await side.do('social', 'term.file-petition', {
    caseId,
    petition: { kind: 'remove', reason: 'improvement', words: kk('барлық сабаққа қатысады') },
  });
  const draft = await side.do('social', 'plan.start-plan', { caseId });
  return {
    characteristic: await write('classTeacher', 'characteristic-positive', 'жақсарды'),
    psychPaper: await write('psychologist', 'psychological-characteristic-positive', secretOf.seven),
    delivery: handed.deliveryId,
    said: await askedByMother(side, caseId),
    petition: filed.petitionId,
    draft: draft.planId,
    ...(await petitionCommission(side, caseId)),
  };
}

/** The mother's own link to the case, and a question put there past her pages. */
async function askedByMother(side: Side, caseId: string): Promise<string> {
  const { linkId } = await side.do('social', 'links.make-family', { caseId, guardianId: side.ids.guardian });
  const said = randomUUID();
  await side.school.sql(
    `insert into links_answers (school_id, id, link_id, kind, words, said_at) values ($1, $2, $3, 'question', $4, now())`,
    [side.ids.school, said, linkId, JSON.stringify(kk('неше сабақ қалды?'))],
  );
  return said;
}

async function writeDossier(side: Side, caseId: string) {
  const write = async (who: Who, body: object): Promise<string> =>
    (await side.do(who, 'dossier.write-paper', { caseId, purpose: 'placing', version: 0, body, fileIds: [] })).paperId;
  const none = {
    inSchoolSince: null,
    family: null,
    studies: null,
    weakSubjects: null,
    attendance: null,
    missedUnexcused: null,
    missedExcused: null,
  };
  const rest = {
    behaviour: null,
    relations: null,
    interests: null,
    strengths: null,
    parentsAttitude: null,
    subjectLines: [],
  };
  const psych = {
    kind: 'psychological-conclusion',
    request: null,
    dates: [],
    methods: null,
    observed: null,
    results: kk(secretOf.eight),
    forTeachers: null,
    forParents: null,
    forSpecialists: null,
  };
  const act = {
    kind: 'living-conditions-act',
    visitedOn: '2026-11-10',
    address: 'Астана',
    members: [{ name: 'Г. Нұрланова', post: 'әлеуметтік педагог' }],
    household: [],
    parentsWork: null,
    income: null,
    upbringing: null,
    dwelling: null,
    rooms: null,
    amenities: null,
    placeToSleep: null,
    placeToStudy: null,
    conclusion: kk('жағдайы қалыпты'),
    photoConsent: false,
  };
  await side.do('deputy', 'dossier.ask-again', {
    caseId,
    purpose: 'placing',
    kind: 'psychological-conclusion',
    version: 0,
    personId: side.ids.people.psychologist,
  });
  const asked = await side.do('psychologist', 'dossier.write-paper', {
    caseId,
    purpose: 'placing',
    version: 1,
    body: psych,
    fileIds: [],
  });
  const briefInformation = await write('social', {
    kind: 'brief-information',
    rows: [{ on: '2026-11-02', form: 'talk', who: '', content: kk(briefWords), result: null }],
  });
  await side.do('social', 'dossier.ask-again', {
    caseId,
    purpose: 'placing',
    kind: 'brief-information',
    version: 1,
    personId: side.ids.people.subjectTeacher,
  });
  return {
    briefInformation,
    characteristic: await write('otherClassTeacher', {
      kind: 'characteristic',
      ...none,
      ...rest,
      conclusion: kk('тынышталған'),
    }),
    psychPaper: asked.paperId,
    act: await write('social', act),
  };
}
