import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMove, lockCase } from '#features/cases/server/public.ts';
import { downloadFile, makePaper } from '#features/documents/server/public.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { house } from '../features.ts';
import { askByName, letterByName } from './caller.ts';
import { everyLetter, letters, type Letter } from './letters.ts';
import { prepare, sideOf, upload, type Prepared, type Side } from './prepared-side.ts';
import { tokenHash } from './token-hash.ts';

let school: TestSchool;
let side: Side;
let made: Prepared;
/** A scan that was handed in with the appeal. */
let handedIn: string;

beforeAll(async () => {
  school = await testSchool();
  side = sideOf(school, 'own');
  made = await prepare(side);
  handedIn = await upload(side, 'medic');
  await school.sql(`update documents_files set subject_kind = 'appeal', subject_id = $1, case_id = $2 where id = $3`, [
    made.seven.appealId,
    made.seven.caseId,
    handedIn,
  ]);
});
afterAll(() => school.drop());

const hashOf = (letter: Letter): Buffer => tokenHash(side.tokenOf(letters[letter]));
const download = (hash: Buffer, fileId: string) => downloadFile(school.kernel, house, { tokenHash: hash, fileId });

describe('a sealed case (idea 4, clause 21)', () => {
  const caseId = (): string => made.seven.caseId;
  const questions = [
    'overview.case-page',
    'overview.story',
    'plan.of-case',
    'monitoring.of-case',
    'monitoring.reviews',
    'monitoring.figures',
    'term.of-case',
    'referral.submission',
    'cases.trail',
  ];
  const ask = (letter: Letter, op: string, over: object = {}) =>
    askByName(school, side.tokenOf(letters[letter]), op, { caseId: caseId(), ...over });
  const papers = (): readonly (readonly [string, string])[] => [
    ['characteristic', made.seven.characteristic],
    ['plan', made.seven.planId],
    ['child-words', made.logChildWords],
    ['submission', caseId()],
    ['removal-petition', made.seven.petition],
    ['help-refusal-act', made.seven.refusal],
    ['commission-petition', made.seven.commissionSigned],
  ];

  beforeAll(() =>
    inSchool(school.kernel, side.ids.school, async (tx) => {
      const locked = await lockCase(tx, caseId(), { personId: '', wholeSchool: true, classIds: [] });
      if (locked === null) throw new Error('no case');
      await applyMove(tx, locked, {
        verb: 'remove',
        effectiveOn: plainDate('2026-11-27'),
        endsOn: null,
        meetingId: randomUUID(),
        itemId: randomUUID(),
        removal: { reason: 'improvement', note: null },
      });
    }),
  );

  it('tells those who see the whole school that it is there, and nobody what stands in it', async () => {
    for (const letter of ['H', 'D', 'S'] as const) {
      expect(await ask(letter, 'cases.card')).toMatchObject({
        kind: 'done',
        value: { sealed: true, caseId: caseId() },
      });
    }
    for (const letter of ['P', 'C', 'O', 'T', 'M'] as const)
      expect((await ask(letter, 'cases.card')).kind).toBe('not-found');
    for (const letter of ['H', 'D', 'S', 'P', 'C'] as const) {
      for (const op of questions)
        expect([op, letter, (await ask(letter, op)).kind]).toEqual([
          op,
          letter,
          op === 'cases.trail' && 'PC'.includes(letter) ? 'forbidden' : 'not-found',
        ]);
      expect((await ask(letter, 'dossier.of-case', { purpose: 'removal' })).kind).toBe('not-found');
    }
  });

  it('its papers are not printed either, but for an author their own', async () => {
    for (const [slug, id] of papers()) {
      for (const letter of ['H', 'D', 'S', 'P', 'C'] as const) {
        const form = house.papers.find(({ paper }) => paper === slug);
        const kind =
          form === undefined
            ? slug
            : (await makePaper(school.kernel, form, hashOf(letter), { id, language: 'kk', format: 'docx' })).kind;
        expect([slug, letter, kind]).toEqual([slug, letter, endOf(slug, letter)]);
      }
    }
  });

  /** An author rereads what they wrote; papers 15 and 16 are closed to P and C at the door. */
  const endOf = (slug: string, letter: Letter): string => {
    if (slug === 'characteristic' && letter === 'C') return 'done';
    return ['help-refusal-act', 'commission-petition'].includes(slug) && 'PC'.includes(letter)
      ? 'forbidden'
      : 'not-found';
  };

  /** Typed by hand: the appeal of M joined to this case; M wrote it, those who see the whole school read it before. */
  const appealReaders = { sealed: 'M', opened: 'DM', closedAgain: 'M' } as const;
  const whoReadsAppeal = async () => {
    const may: string[] = [];
    for (const letter of everyLetter) {
      const token = side.tokenOf(letters[letter]);
      const { appealId } = made.seven;
      const asked = (await askByName(school, token, 'referral.appeal', { appealId })).kind === 'done';
      const printed = (await letterByName(school, token, 'paper appeal', appealId)).kind === 'done';
      const scan = (await download(hashOf(letter), handedIn)).kind === 'done';
      const joined = await askByName(school, token, 'referral.appeals', { show: 'joined' });
      const listed = JSON.stringify(joined).includes(appealId);
      // Its author has it among their own and not in the list of those who answer.
      expect([letter, printed, scan, listed || letter === 'M']).toEqual([letter, asked, asked, asked]);
      if (asked) may.push(letter);
    }
    return may.join('');
  };

  it('takes the appeals that joined it along: each stays with its author, in text, on paper, with its scan', async () => {
    expect(await whoReadsAppeal()).toBe(appealReaders.sealed);
    const own = await askByName(school, side.tokenOf('medic'), 'referral.my-appeals', {});
    expect(JSON.stringify(own)).toContain(made.seven.appealId);
    const others = [made.eight.appealId, made.sentAppeal];
    for (const appealId of others) {
      const answer = await askByName(school, side.tokenOf('head'), 'referral.appeal', { appealId });
      expect(answer.kind).toBe('done');
    }
  });

  it('opens for a day to the one who wrote why, and to no one else', async () => {
    await side.do('deputy', 'cases.unseal', { caseId: caseId(), reason: 'қайта қою қаралуда' });
    expect((await ask('D', 'plan.of-case')).kind).toBe('done');
    for (const letter of ['H', 'S', 'C', 'P'] as const)
      expect((await ask(letter, 'plan.of-case')).kind).toBe('not-found');
    expect(await whoReadsAppeal()).toBe(appealReaders.opened);
    school.clock.set(new Date('2026-11-29T15:00:00+05:00'));
    expect((await ask('D', 'plan.of-case')).kind).toBe('not-found');
    expect(await whoReadsAppeal()).toBe(appealReaders.closedAgain);
  });
});
