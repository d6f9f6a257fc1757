import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePaper, stopRenderers, type AnyPaper } from '#features/documents/server/public.ts';
import { planPapers } from '#features/plan/forms/papers.ts';
import { handOverCopy } from '#features/plan/server/hand-over-copy.ts';
import { closeMeeting } from '../server/close-meeting.ts';
import { decideItem } from '../server/decide-item.ts';
import { hearItem } from '../server/hear-item.ts';
import { lockProtocol } from '../server/lock-protocol.ts';
import { signProtocol } from '../server/sign-protocol.ts';
import * as steps from '../../../testing/council-school.ts';
import { squeezed } from '../../../testing/open-paper.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { wordsInPaper } from '../../../testing/words-in-paper.ts';
import { councilPapers } from './papers.ts';

type Child = { readonly words: readonly string[]; readonly ids: readonly string[] };

let school: TestSchool;
let one: Child;
let two: Child;
let idOf: Readonly<Record<string, string>>;

const languages = ['kk', 'ru', 'pair'] as const;
const formats = ['pdf', 'docx'] as const;
const kinds = languages.flatMap((language) => formats.map((format) => ({ language, format })));

/** Two children are heard at one meeting, both are placed, the protocol is signed, the copy of the first plan handed over. */
beforeAll(async () => {
  const ready = await steps.councilSchool();
  school = ready.school;
  const { ids } = school;
  await school.sql(`update pupils_pupils set iin = '130520500012' where id = $1`, [ids.pupil]);
  await school.sql(`update pupils_pupils set iin = '120211500028' where id = $1`, [ids.otherPupil]);
  const meetingId = await steps.called(school);
  const first = await steps.onAgenda(school, meetingId, ready.first);
  const second = await steps.onAgenda(school, meetingId, ready.second);
  await steps.invited(school, first, ids.guardian);
  await steps.opened(school, meetingId);
  await placed(first, 'Бір айда 23 сабақ босатты.', steps.placing(school, ready.plan), steps.placingReasons);
  await placed(
    second,
    'Сыныпта жиі ұрысады.',
    { ...steps.placing(school, ready.plan), planId: null, planFollowsOn: '2026-12-04' },
    steps.reasonsFor('dossier-paper-missing', 'parents-not-invited', 'placed-without-plan'),
  );
  await signed(meetingId);
  const { deliveryId } = done(await school.as('social').perform(handOverCopy, handedOver(ready.plan)));
  one = { words: ['Данияр', 'Айдаров', '23 сабақ'], ids: [] };
  two = {
    words: ['Ерасыл', 'Талғатов', 'Ерасылов', 'ұрысады', '8 «А»', '11.02.2012', '120211500028'],
    ids: [ids.otherPupil, ready.second, second],
  };
  idOf = { extract: first, notice: first, plan: ready.plan, 'plan-receipt': deliveryId };
});
afterAll(async () => {
  await stopRenderers();
  await school.drop();
});

async function placed(itemId: string, heard: string, decision: object, reasons: typeof steps.placingReasons) {
  const social = school.as('social');
  const wording = steps.text('Психологқа жолдансын.');
  done(await social.perform(hearItem, { itemId, version: 1, heard: steps.text(heard), wording }));
  done(await social.perform(decideItem, { itemId, version: 2, decisions: [decision] }, reasons));
}

async function signed(meetingId: string): Promise<void> {
  const social = school.as('social');
  done(await social.perform(closeMeeting, { meetingId, version: 2, endsAt: '16:20' }));
  done(await social.perform(lockProtocol, { meetingId, version: 1 }));
  for (const [version, part] of [
    [2, 'presiding'],
    [3, 'secretary'],
  ] as const) {
    const fileId = await steps.scan(school, 'social');
    done(await social.perform(signProtocol, { meetingId, version, part, signedOn: steps.meetingDay, fileId }));
  }
}

const handedOver = (planId: string) => ({
  planId,
  guardianId: school.ids.guardian,
  outcome: 'handed',
  onDay: steps.meetingDay,
  way: 'in-person',
  witnesses: [],
  note: null,
  fileId: null,
});

const paperOf = (slug: string): AnyPaper => {
  const found = [...councilPapers, ...planPapers].find((form) => form.paper === slug);
  if (found === undefined) throw new Error(slug);
  return found;
};

async function printed(slug: string, kind: (typeof kinds)[number]) {
  const tokenHash = createHash('sha256').update(school.tokenOf('social')).digest();
  return done(await makePaper(school.kernel, paperOf(slug), tokenHash, { id: idOf[slug] ?? '', ...kind }));
}

const foundIn = (haystack: string, words: readonly string[]): string[] =>
  words.filter((word) => haystack.includes(squeezed(word)));

describe('clause 13: the bytes of a paper about one child hold nothing of another', () => {
  it.each(['extract', 'notice', 'plan', 'plan-receipt'])('%s, in every language and format', async (slug) => {
    for (const kind of kinds) {
      const { bytes, fileName } = await printed(slug, kind);
      const inside = `${await wordsInPaper(bytes, kind.format)}\n${fileName}`;
      expect(foundIn(inside, ['Данияр', 'Айдаров']), `${fileName}: its own child`).toEqual(['Данияр', 'Айдаров']);
      expect(foundIn(inside, [...two.words, ...two.ids]), `${fileName}: the other child`).toEqual([]);
      expect(foundIn(fileName, [...one.words, ...two.words])).toEqual([]);
    }
  });

  it('the same search finds both children in the protocol, which tells of both', async () => {
    const { meeting_id: meetingId } = (await school.sql('select meeting_id from council_protocols'))[0];
    idOf = { ...idOf, protocol: meetingId };
    for (const kind of kinds) {
      const inside = await wordsInPaper((await printed('protocol', kind)).bytes, kind.format);
      expect(foundIn(inside, [...one.words, ...two.words])).toEqual(
        expect.arrayContaining([...one.words, 'Ерасыл', 'Талғатов', 'ұрысады', '8 «А»']),
      );
    }
  });
});

describe('a paper printed again is the same paper', () => {
  it.each(kinds)('three prints give the same bytes and one stored file: $language $format', async (kind) => {
    const before = await printed('plan', kind);
    school.clock.set(new Date(school.clock.now().getTime() + 2 * 24 * 3600 * 1000));
    const prints = [before, await printed('plan', kind), await printed('plan', kind)];
    const hashes = prints.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    expect(new Set(hashes).size).toBe(1);
    expect(new Set(prints.map(({ fileId }) => fileId)).size).toBe(1);
    const rows = await school.sql(
      `select p.file_id from documents_papers p join documents_files f on f.id = p.file_id
       where p.paper = 'plan' and p.language = $1 and p.format = $2`,
      [kind.language, kind.format],
    );
    expect(rows).toHaveLength(1);
  });
});

it('clause 12: the plan cites the protocol that approved it', async () => {
  const inside = await wordsInPaper((await printed('plan', { language: 'ru', format: 'docx' })).bytes, 'docx');
  expect(inside).toContain('протокол№1');
});
