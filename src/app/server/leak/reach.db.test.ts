import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { house } from '../features.ts';
import { askByName, letterByName } from './caller.ts';
import { callCouncil, holdCouncil, signCouncil, type Called } from './council-steps.ts';
import { everyLetter, letters, type Letter } from './letters.ts';
import { listOf } from './list-of.ts';
import { appealWords, briefWords, prepare, secretOf, sideOf, type Prepared, type Side } from './prepared-side.ts';
import { phases, reachById, type Ids, type Phase, type Row } from './reach-by-id.ts';
import { reachInLists } from './reach-in-lists.ts';
import { mayCallInTable } from './role-matrix.ts';
import { strangerNames, renameStrangers, shownIn, strangersIn } from './shown-in.ts';

type School = { readonly side: Side; readonly made: Prepared; readonly listId: string; council: Called | null };
let school: TestSchool;
let own: School;
let foreign: School;

beforeAll(async () => {
  school = await testSchool();
  const sides = [sideOf(school, 'own'), sideOf(school, 'foreign')] as const;
  own = { side: sides[0], made: await prepare(sides[0]), listId: await listOf(sides[0]), council: null };
  foreign = { side: sides[1], made: await prepare(sides[1]), listId: await listOf(sides[1]), council: null };
  foreign.council = await callCouncil(foreign.side, foreign.made);
  await renameStrangers(school);
});
afterAll(() => school.drop());

/** Brings the story of school A to the day of the phase. */
async function goTo(phase: Phase): Promise<void> {
  if (phase === 'during') own.council = await callCouncil(own.side, own.made);
  if (own.council !== null && phase === 'after') await holdCouncil(own.side, own.made, own.council);
  if (own.council !== null && phase === 'signed') await signCouncil(own.side, own.council);
}

const idsOf = ({ side, made, listId, council }: School): Ids => ({ side: side.ids, made, listId, council });

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((part) => Array.isArray(part) && part.length === 0);

/** What a caller gets: `sees`, `forbidden`, or `not-found` - an answer with nothing in it says no more than that. */
async function outcome(
  row: Row,
  token: string,
  ids: Ids,
  hear: (said: string) => void = () => undefined,
): Promise<string> {
  const input = row.input(ids);
  const answer = await (row.op.startsWith('paper ')
    ? letterByName(school, token, row.op, String(input))
    : askByName(school, token, row.op, input));
  if (answer.kind !== 'done') return answer.kind;
  hear(JSON.stringify(answer.value));
  return isEmpty(answer.value) ? 'not-found' : 'sees';
}

/** Everything each person was told on each day, for the words that must not be among it. */
const heard = new Map<string, string[]>();
function hear(phase: Phase, letter: Letter, said: string): void {
  heard.set(`${phase} ${letter}`, [...(heard.get(`${phase} ${letter}`) ?? []), said]);
}

const tokenOf = (letter: Letter): string => own.side.tokenOf(letters[letter]);
/** Nothing was ever printed or heard of these: an empty list is what they answer to those who may ask. */
const mayBeEmpty = ['overview.papers-of-case', 'council.hearings', 'council.annotations', 'documents.bundles'];

function expected({ op, sees }: Row, phase: Phase, letter: Letter): string {
  if (!mayCallInTable(op).includes(letter)) return 'forbidden';
  return sees[phase].includes(letter) ? 'sees' : 'not-found';
}

it('every question and paper of the house stands in a table of reach, and the tables name no other', () => {
  const named = new Set([...reachById, ...reachInLists].map(({ op }) => op));
  const there = [
    ...house.readings.map(({ contract }) => contract.name),
    ...house.papers.map(({ paper }) => `paper ${paper}`),
  ];
  expect([...named].toSorted()).toEqual(there.toSorted());
});

describe.each(phases)('the case of 8 «А» and its Council: %s', (phase) => {
  beforeAll(() => goTo(phase));

  it.each(reachById)(`$op ($of)`, async (row) => {
    if (row.input(idsOf(own)) === null) return expect(phase).toBe('before');
    for (const letter of everyLetter) {
      const got = await outcome(row, tokenOf(letter), idsOf(own), (said) => hear(phase, letter, said));
      const wanted = expected(row, phase, letter);
      if (mayBeEmpty.includes(row.op) && wanted === 'sees') expect(['sees', 'not-found'], letter).toContain(got);
      else expect(`${letter} ${got}`).toBe(`${letter} ${wanted}`);
    }
    return undefined;
  });

  it.each(reachInLists)('$op $input', async ({ op, input, shows }) => {
    const wanted = new Map(shows[phase].split(' ').map((one) => [one.slice(0, 1), one.slice(1)]));
    for (const letter of everyLetter) {
      const answer = await askByName(school, tokenOf(letter), op, input);
      const said = answer.kind === 'done' ? JSON.stringify(answer.value) : '';
      hear(phase, letter, said);
      if (answer.kind !== 'done') expect([letter, answer.kind]).toEqual([letter, 'forbidden']);
      expect(`${letter}${shownIn(said, own.side.ids, own.made)}`).toBe(`${letter}${wanted.get(letter) ?? ''}`);
      expect(strangersIn(said, foreign.side.ids, foreign.made)).toEqual([]);
    }
  });

  it('no question or paper tells the words of a psychological text, an appeal or another author to whom they are not for', () => {
    const agenda = phase === 'during';
    const told: Readonly<Record<string, string>> = {
      [secretOf.seven]: 'HDSP',
      [secretOf.eight]: agenda ? 'HDSPCOTM' : 'HDSP',
      [appealWords.seven]: 'HDSM',
      [appealWords.eight]: 'HDST',
      [appealWords.declined]: 'DT',
      [briefWords]: agenda ? 'HDSPCOTM' : 'HDSO',
    };
    for (const letter of everyLetter) {
      const said = heard.get(`${phase} ${letter}`) ?? [];
      if (letter !== 'N') expect(said.length, letter).toBeGreaterThan(20);
      const knows = Object.keys(told).filter((words) => said.some((one) => one.includes(words)));
      expect([letter, ...knows]).toEqual([
        letter,
        ...Object.keys(told).filter((words) => told[words]?.includes(letter)),
      ]);
    }
  });
});

describe('another school: ids of B for everyone of A, ids of A for the head of B', () => {
  it.each(reachById)('$op ($of)', async (row) => {
    for (const letter of everyLetter) {
      const got = await outcome(row, tokenOf(letter), idsOf(foreign));
      expect(`${letter} ${got}`).toBe(
        `${letter} ${mayCallInTable(row.op).includes(letter) ? 'not-found' : 'forbidden'}`,
      );
    }
    const head = foreign.side.tokenOf('head');
    const theirs = mayCallInTable(row.op).includes('H') ? 'not-found' : 'forbidden';
    expect(await outcome(row, head, idsOf(own))).toBe(theirs);
    // The ids are real: in their own school they answer.
    const atHome = await outcome(row, head, idsOf(foreign));
    if (!mayBeEmpty.includes(row.op)) expect(atHome).toBe(expected(row, 'during', 'H'));
  });

  it.each(reachInLists)('$op $input shows the head of B nobody of A', async ({ op, input }) => {
    const answer = await askByName(school, foreign.side.tokenOf('head'), op, input);
    const said = answer.kind === 'done' ? JSON.stringify(answer.value) : '';
    expect(shownIn(said, own.side.ids, own.made)).toBe('');
  });

  it("the names looked for are the names B's own lists show", async () => {
    const answer = await askByName(school, foreign.side.tokenOf('head'), 'pupils.list', {});
    for (const name of strangerNames) expect(JSON.stringify(answer)).toContain(name);
    expect(strangersIn(JSON.stringify(answer), foreign.side.ids, foreign.made)).not.toEqual([]);
  });
});
