import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeMeeting } from '#features/council/server/close-meeting.ts';
import { decideItem } from '#features/council/server/decide-item.ts';
import { hearItem } from '#features/council/server/hear-item.ts';
import { lockProtocol } from '#features/council/server/lock-protocol.ts';
import { meeting } from '#features/council/server/meeting.ts';
import { signProtocol } from '#features/council/server/sign-protocol.ts';
import { downloadBundle, makePaper, runBundle, stopRenderers, uploadFile } from '#features/documents/server/public.ts';
import { setLetterhead } from '#features/documents/server/set-letterhead.ts';
import { writePaper } from '#features/dossier/server/write-paper.ts';
import { performByName } from './leak/caller.ts';
import { house } from './features.ts';
import * as steps from '../../testing/council-school.ts';
import { faceOf, linkedSchool, visitor } from '../../testing/linked-school.ts';
import { squeezed, unzipped } from '../../testing/open-paper.ts';
import { pngOf } from '../../testing/png-of.ts';
import { done, type TestSchool } from '../../testing/test-school.ts';
import { wordsInPaper } from '../../testing/words-in-paper.ts';

/** Of one child: what only their papers may hold. Both are Айдаров, with one mother. */
type Child = { readonly given: string; readonly marks: readonly string[]; readonly ids: readonly string[] };

let made: Awaited<ReturnType<typeof linkedSchool>>;
let school: TestSchool;
let app: FastifyInstance;
let son: Child;
let brother: Child;
const characteristics: Record<string, string> = {};

const kinds = (['kk', 'ru', 'pair'] as const).flatMap((language) =>
  (['pdf', 'docx'] as const).map((format) => ({ language, format })),
);
const reasons = steps.reasonsFor(
  'dossier-paper-missing',
  'dossier-paper-late',
  'invitation-not-recorded',
  'parents-not-invited',
  'placed-without-plan',
);

/** Two brothers on one agenda; a medical worker has a link to the question of the first. */
beforeAll(async () => {
  made = await linkedSchool();
  school = made.school;
  app = await faceOf(school);
  const { ids } = school;
  await school.sql(
    `update pupils_pupils set family = 'Айдаров', patronymic = 'Серікұлы', iin = '120211500028' where id = $1`,
    [ids.otherPupil],
  );
  await school.sql(`update pupils_pupils set iin = '130520500012' where id = $1`, [ids.pupil]);
  await school.sql(
    `update pupils_guardians set family = 'Айдарова', given = 'Алма', patronymic = 'Болатқызы', kinship = 'mother' where id = any($1)`,
    [[ids.guardian, ids.otherGuardian]],
  );
  await school.sql(`update cases_grounds set facts = '{"lang":"kk","text":"сыныпта ұрысады"}' where case_id = $1`, [
    made.second,
  ]);
  son = {
    given: 'Данияр',
    marks: ['Данияр', '130520500012', '20.05.2013', '2013 жылғы 20 мамыр', 'шахмат ойнайды', 'сабақтан қалды'],
    ids: [ids.pupil, made.first, made.itemId],
  };
  brother = {
    given: 'Ерасыл',
    marks: ['Ерасыл', '120211500028', '11.02.2012', '2012 жылғы 11 ақпан', 'сурет салады', 'ұрысады', '8 «А»'],
    ids: [ids.otherPupil, made.second, made.otherItemId],
  };
  characteristics[made.first] = await characteristic(made.first, 'шахмат ойнайды');
  characteristics[made.second] = await characteristic(made.second, 'сурет салады');
});
afterAll(async () => {
  await app.close();
  await stopRenderers();
  await school.drop();
});

async function characteristic(caseId: string, interests: string): Promise<string> {
  const body = {
    kind: 'characteristic',
    inSchoolSince: '2020-09-01',
    family: null,
    studies: null,
    weakSubjects: null,
    attendance: null,
    missedUnexcused: 14,
    missedExcused: null,
    behaviour: null,
    relations: null,
    interests: steps.text(interests),
    strengths: null,
    parentsAttitude: null,
    conclusion: steps.text('Көмек керек'),
    subjectLines: [],
  };
  const saved = await school
    .as('social')
    .perform(writePaper, { caseId, purpose: 'placing', version: 0, body, fileIds: [] });
  return done(saved).paperId;
}

const hashOf = (who: 'social' | 'head') => createHash('sha256').update(school.tokenOf(who)).digest();
const foundIn = (haystack: string, { marks, ids }: Child): string[] =>
  [...marks, ...ids].filter((word) => haystack.includes(squeezed(word)));

async function printed(paper: string, id: string, kind: (typeof kinds)[number]) {
  const form = house.papers.find((one) => one.paper === paper);
  if (form === undefined) throw new Error(paper);
  return done(await makePaper(school.kernel, form, hashOf('social'), { id, ...kind }));
}

/** Text, properties, tags, attachments, every stream, and the name of the file. */
async function holds(paper: string, id: string, own: Child, other: Child): Promise<void> {
  for (const kind of kinds) {
    const { bytes, fileName } = await printed(paper, id, kind);
    const inside = `${await wordsInPaper(bytes, kind.format)}\n${fileName}`;
    expect(inside, `${fileName}: its own child`).toContain(own.given);
    expect(foundIn(inside, other), `${fileName}: the brother`).toEqual([]);
    expect([...foundIn(fileName, own), ...foundIn(fileName, other)], `the name ${fileName}`).toEqual([]);
  }
}

const invitationOf = async (itemId: string): Promise<string> => {
  const { items } = done(await school.as('social').ask(meeting, { meetingId: made.meetingId }));
  const item = items.find((one: { id: string }) => one.id === itemId);
  return item.invitations.find((one: { guardianId: string | null }) => one.guardianId !== null).id;
};

describe('clauses 8, 9: before the meeting nothing of a brother stands in the papers of one question', () => {
  it('the invitation of the one mother, for each of her sons', async () => {
    await holds('invitation', await invitationOf(made.itemId), son, brother);
    await holds('invitation', await invitationOf(made.otherItemId), brother, son);
  });

  it('the characteristic of each', async () => {
    await holds('characteristic', characteristics[made.first] ?? '', son, brother);
    await holds('characteristic', characteristics[made.second] ?? '', brother, son);
  });

  it('the page and the PDF of an invited specialist; the emblem of the school stands on it', async () => {
    const emblem = await uploadFile(
      school.kernel,
      hashOf('head'),
      { name: 'emblem.png', bytes: pngOf(200, 160) },
      'emblem',
    );
    const browser = visitor(app);
    const page = await browser.enter(made.guest);
    expect(page.body).toContain('Данияр');
    expect(foundIn(squeezed(page.body), brother)).toEqual([]);
    const address = `${made.guest.path}/papers/${characteristics[made.first]}`;
    const plain = await browser.get(address);
    expect(plain.bytes.toString('latin1')).not.toMatch(/\/Subtype \/Image/u);
    done(await school.as('head').perform(setLetterhead, { version: 0, emblemId: done(emblem).fileId }));
    const paper = await browser.get(address);
    expect(paper.bytes.toString('latin1')).toMatch(/\/Subtype \/Image/u);
    const inside = `${await wordsInPaper(paper.bytes, 'pdf')}\n${JSON.stringify(paper.headers)}`;
    expect(inside).toContain('Данияр');
    expect(foundIn(inside, brother)).toEqual([]);
    expect(foundIn(JSON.stringify(paper.headers), son)).toEqual([]);
    expect((await browser.get(`${made.guest.path}/papers/${characteristics[made.second]}`)).status).not.toBe(200);
  });
});

describe('clause 13: after the meeting neither', () => {
  beforeAll(async () => {
    const social = school.as('social');
    const { meetingId, itemId, otherItemId, plan } = made;
    await steps.opened(school, meetingId);
    const placing = steps.placing(school, plan);
    const later = { ...placing, planId: null, planFollowsOn: '2026-12-04' };
    for (const [id, heard, decision] of [
      [itemId, 'Қазанда сабақтан қалды.', placing],
      [otherItemId, 'Сыныпта ұрысады.', later],
    ] as const) {
      done(await social.perform(hearItem, { itemId: id, version: 1, heard: steps.text(heard) }));
      done(await social.perform(decideItem, { itemId: id, version: 2, decisions: [decision] }, reasons));
    }
    done(await social.perform(closeMeeting, { meetingId, version: 2 }));
    done(await social.perform(lockProtocol, { meetingId, version: 1 }));
    for (const [version, part] of [
      [2, 'presiding'],
      [3, 'secretary'],
    ] as const) {
      const fileId = await steps.scan(school, 'social');
      done(await social.perform(signProtocol, { meetingId, version, part, signedOn: steps.meetingDay, fileId }));
    }
  });

  it.each(['extract', 'notice'])('the %s of each', async (paper) => {
    await holds(paper, made.itemId, son, brother);
    await holds(paper, made.otherItemId, brother, son);
  });

  it('the plan of the one', async () => holds('plan', made.plan, son, brother));

  it('everything of the case in one file, and its bookmarks', async () => {
    for (const [caseId, own, other] of [
      [made.first, son, brother],
      [made.second, brother, son],
    ] as const) {
      const { bytes, fileName } = await bundled('case', caseId, 'pdf');
      const inside = `${await wordsInPaper(bytes, 'pdf')}\n${fileName}`;
      expect(inside).toContain(own.given);
      expect(foundIn(inside, other)).toEqual([]);
    }
  });

  it('everything of the meeting, paper by paper: what is of one question holds nothing of the other', async () => {
    const { bytes } = await bundled('meeting', made.meetingId, 'zip');
    const files = [...unzipped(bytes)];
    for (const [question, own, other] of [
      ['q1', son, brother],
      ['q2', brother, son],
    ] as const) {
      const mine = files.filter(([name]) => name.includes(`-${question}.`));
      expect(mine.length).toBeGreaterThanOrEqual(3);
      for (const [name, file] of mine) {
        const inside = await wordsInPaper(file, 'pdf');
        // The invitation of the specialist speaks of the question, not of the child.
        if (!name.includes('invitation')) expect(inside, name).toContain(own.given);
        expect(foundIn(`${inside}\n${name}`, other), name).toEqual([]);
      }
    }
    expect(files.flatMap(([name]) => foundIn(name, son).concat(foundIn(name, brother)))).toEqual([]);
  });

  it('the same search finds both in the protocol, which tells of both', async () => {
    const { bytes } = await printed('protocol', made.meetingId, { language: 'kk', format: 'pdf' });
    const inside = await wordsInPaper(bytes, 'pdf');
    expect([inside.includes('Данияр'), inside.includes('Ерасыл')]).toEqual([true, true]);
  });
});

async function bundled(kind: 'case' | 'meeting', subjectId: string, format: 'pdf' | 'zip') {
  const wish = { kind, subjectId, format, languages: ['kk'] };
  const { id } = done<{ id: string }>(
    await performByName(school, school.tokenOf('social'), 'documents.make-bundle', wish),
  );
  await runBundle(school.kernel, house.papers, { schoolId: school.ids.school, bundleId: id });
  const file = done(await downloadBundle(school.kernel, house.papers, { tokenHash: hashOf('social'), bundleId: id }));
  const { body, fileName } = file;
  return { fileName, bytes: body instanceof Readable ? Buffer.concat(await body.toArray()) : body };
}
