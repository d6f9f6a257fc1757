import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { handOf, type Hand } from '../src/app/server/demo/hand.ts';
import {
  addItem,
  callMeeting,
  closeMeeting,
  decideItem,
  hearItem,
  invite,
  lockProtocol,
  openMeeting,
  recordDelivery,
  signProtocol,
} from '../src/features/council/contract.ts';
import { handOverCopy, savePlan, startPlan } from '../src/features/plan/contract.ts';
import { submitCase, writeAppeal } from '../src/features/referral/contract.ts';
import { plainDate } from '../src/kernel/pure/plain-date.ts';
import type { TestClock } from '../src/kernel/server/clock.ts';
import type { Kernel } from '../src/kernel/server/kernel.ts';
import { seedSchool, type SchoolIds, type Who } from '../src/testing/seed-school.ts';

const said = (text: string) => ({ lang: 'kk' as const, text });
const heard =
  'Сынып жетекшісі баланың сабаққа қатысуы мен үлгеріміне тоқталып, ата-анасымен жүргізілген жұмысты баяндады.';
const calledOn = plainDate('2026-11-16');
const heldOn = plainDate('2026-11-27');

type Child = { readonly pupilId: string; readonly guardianId: string };
export type BenchMeeting = {
  readonly ids: SchoolIds;
  readonly hand: Hand;
  readonly tokens: ReadonlyMap<Who, string>;
  readonly meetingId: string;
  readonly items: readonly {
    readonly id: string;
    readonly caseId: string;
    readonly planId: string;
    readonly child: Child;
    readonly invitationId: string;
  }[];
  readonly version: number;
};

export const clockStart = new Date(`${calledOn}T09:00:00+05:00`);

/** A school of its own whose Council sits, opened, over that many children: appeal, submission, plan and invitation of each. */
export async function seedMeeting(
  superUrl: string,
  kernel: Kernel & { readonly clock: TestClock },
  { bin, children }: { readonly bin: string; readonly children: number },
): Promise<BenchMeeting> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  const tokens = new Map<Who, string>();
  const ids = await seedSchool(client, kernel.clock, {
    bin,
    name: 'Тірек',
    token: (who) => {
      const token = randomBytes(32).toString('base64url');
      tokens.set(who, token);
      return createHash('sha256').update(token).digest();
    },
  });
  const found = await seedChildren(client, ids, children);
  await client.end();
  const hand = handOf(kernel, kernel.clock, ids.school, tokens);
  const called = await hand.act('deputy', callMeeting, {
    decisionNumber: '14-Ш',
    decisionOn: calledOn,
    heldOn,
    startsAt: '15:00',
    place: said('мәжіліс залы'),
    format: 'in-person',
  });
  const items = [];
  for (const child of found) items.push(await putOn(hand, ids, called.id, child));
  return { ids, hand, tokens, meetingId: called.id, items, version: 1 };
}

async function seedChildren(client: pg.Client, ids: SchoolIds, children: number): Promise<Child[]> {
  const found = await client.query(
    `with made as (insert into pupils_pupils (school_id, id, family, given, born_on, sex, no_iin_reason, language, search, version)
      select $1, gen_random_uuid(), 'Оқушы' || chr(1040 + n), 'Нұрлан', date '2012-01-01' + n, 'male', 'bench', 'kk', lower('оқушы' || chr(1040 + n) || ' нұрлан'), 1
      from generate_series(1, $2::int) n returning id, family),
    placed as (insert into pupils_enrolments (school_id, id, pupil_id, class_id, starts_on)
      select $1, gen_random_uuid(), id, $3, date '2026-09-01' from made)
    insert into pupils_guardians (school_id, id, pupil_id, family, given, kinship, is_primary, phone, language, starts_on, version)
      select $1, gen_random_uuid(), id, family, 'Алма', 'mother', true, '+77010000000', 'kk', date '2020-01-01', 1 from made returning id, pupil_id`,
    [ids.school, children, ids.class7],
  );
  return found.rows.map((row) => ({ pupilId: String(row.pupil_id), guardianId: String(row.id) }));
}

async function putOn(
  hand: Hand,
  { people }: SchoolIds,
  meetingId: string,
  child: Child,
): Promise<BenchMeeting['items'][number]> {
  const { pupilId, guardianId } = child;
  const appeal = await hand.act('classTeacher', writeAppeal, {
    pupilId,
    grounds: ['absence'],
    facts: said('14 сабақ себепсіз босатылды'),
    happenedOn: null,
    done: null,
    asked: null,
    danger: [],
    fileIds: [],
  });
  const { caseId } = await hand.act('deputy', submitCase, {
    pupilId,
    appealIds: [appeal.id],
    grounds: [{ code: 'absence', facts: said('14 сабақ себепсіз босатылды') }],
    reasons: said('Ата-анасымен жүргізілген әңгімелерден кейін де жағдай өзгерген жоқ.'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: people.social,
  });
  const plan = await hand.act('social', startPlan, { caseId, copy: false });
  await hand.act('social', savePlan, { ...plan, goal: said('Сабаққа тұрақты қатысу'), ...planned(people) });
  const item = await hand.act('social', addItem, { meetingId, kind: 'place', caseId });
  const invited = await hand.act('social', invite, { itemId: item.id, guardianIds: [guardianId] });
  const invitationId = invited.invitationIds[0] ?? '';
  await hand.act('social', recordDelivery, {
    invitationId,
    version: 1,
    outcome: 'received',
    deliveredOn: calledOn,
    way: 'in-person',
  });
  return { id: item.id, caseId, planId: plan.planId, child, invitationId };
}

function planned(people: SchoolIds['people']) {
  const causeId = randomUUID();
  const measure = (kind: string, section: 'child' | 'family' | 'teachers', who: Who, dueOn: string) => ({
    id: randomUUID(),
    kind,
    section,
    causeId,
    words: said('Апта сайын сабаққа қатысуын белгілеу және қорытындысын ата-анасына хабарлау'),
    responsibleIds: [people[who]],
    dueOn: plainDate(dueOn),
    startsOn: null,
    frequency: null,
    expected: said('Себепсіз босатылған сабақ болмайды'),
  });
  return {
    causes: [{ id: causeId, words: said('Отбасындағы қиындыққа байланысты баланың ұйқысы қанбайды') }],
    measures: [
      measure('attendance-control', 'teachers', 'classTeacher', '2027-01-20'),
      measure('parents-work', 'family', 'social', '2027-02-10'),
      measure('psychological-support', 'child', 'psychologist', '2027-03-15'),
      measure('extra-lessons', 'teachers', 'subjectTeacher', '2027-04-12'),
    ],
  };
}

/** The Council sits down on the day of the meeting. */
export async function sitDown({ hand, ids, meetingId }: BenchMeeting): Promise<void> {
  await hand.goTo(heldOn, '15:00');
  const { people } = ids;
  const present: readonly Who[] = ['head', 'deputy', 'social', 'psychologist', 'classTeacher'];
  await hand.act('social', openMeeting, {
    meetingId,
    version: 1,
    presidingId: people.head,
    secretaryId: people.social,
    people: present.map((who) => ({ personId: people[who], present: true, absenceReason: null })),
  });
}

/** Every child is heard and placed, the protocol locked and signed, every copy handed over; gives the papers by name and id. */
export async function holdToTheEnd(meeting: BenchMeeting): Promise<readonly (readonly [string, string])[]> {
  const { hand, ids, meetingId, items } = meeting;
  for (const item of items) {
    const { version } = await hand.act('social', hearItem, {
      itemId: item.id,
      version: 1,
      heard: said(heard),
      speeches: [{ who: 'педагог-психолог', text: said('Балаға қолдау қажет.') }],
    });
    await hand.act('social', decideItem, {
      itemId: item.id,
      version,
      decisions: [{ kind: 'place', term: { months: 6 }, responsibleId: ids.people.social, planId: item.planId }],
    });
  }
  await hand.goTo(heldOn, '17:30');
  await hand.act('social', closeMeeting, { meetingId, version: 2, endsAt: '17:30' });
  let { version } = await hand.act('social', lockProtocol, { meetingId, version: 1 });
  for (const part of ['presiding', 'secretary'] as const) {
    const fileId = await hand.scan('social', `${part}.png`);
    ({ version } = await hand.act('social', signProtocol, { meetingId, version, part, signedOn: heldOn, fileId }));
  }
  const papers: (readonly [string, string])[] = [['protocol', meetingId]];
  for (const item of items) {
    const { deliveryId } = await hand.act('social', handOverCopy, {
      planId: item.planId,
      guardianId: item.child.guardianId,
      outcome: 'handed',
      onDay: heldOn,
      way: 'in-person',
      witnesses: [],
      note: null,
      fileId: null,
    });
    papers.push(
      ['invitation', item.invitationId],
      ['extract', item.id],
      ['notice', item.id],
      ['plan', item.planId],
      ['plan-receipt', deliveryId],
    );
  }
  return papers;
}
