import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { house } from '../features.ts';
import { performByName } from './caller.ts';
import { callCouncil, holdCouncil, meetingDay } from './council-steps.ts';
import { listOf } from './list-of.ts';
import { prepare, sideOf, upload, type Side } from './prepared-side.ts';
import { strangersAtTheTable } from './strangers-at-the-table.ts';
import { strangersIn } from './strangers-of.ts';
import { subjectsOf } from './subjects-of.ts';
import { templateOf } from './template-of.ts';
import { withoutIds } from './without-ids.ts';
import { type Attempt, type Known } from './known.ts';

let school: TestSchool;
let side: Side;
let own: Known;
let foreign: Known;
let tables: readonly string[];

beforeAll(async () => {
  school = await testSchool();
  side = sideOf(school, 'own');
  own = await knownOf(side);
  foreign = await knownOf(sideOf(school, 'foreign'));
  const found = await school.sql(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'school_id'`,
  );
  tables = found.map(({ name }) => name);
});
afterAll(() => school.drop());

async function knownOf(of: Side): Promise<Known> {
  const made = await prepare(of);
  const council = await callCouncil(of, made);
  const [post] = await of.school.sql('select id from school_posts where school_id = $1 and person_id = $2', [
    of.ids.school,
    of.ids.people.medic,
  ]);
  const wish = { kind: 'meeting', subjectId: council.meetingId, format: 'zip', languages: ['kk'] };
  const bundle = await of.do('head', 'documents.make-bundle', wish);
  return {
    ids: of.ids,
    made,
    council,
    post: post.id,
    scan: await upload(of, 'head'),
    importId: await listOf(of),
    bundle: bundle.id,
    template: await templateOf(of),
  };
}

/** Every row of a school, table by table. */
async function rowsOf(schoolId: string): Promise<Readonly<Record<string, string>>> {
  const union = tables.map(
    (name) =>
      `select '${name}' as name, coalesce(string_agg(t::text, e'\\n' order by t::text), '') as rows from ${name} t where school_id = $1`,
  );
  const found = await school.sql(union.join(' union all '), [schoolId]);
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

/** How an attempt ends; a fault is none of the ways it may. Reasons for departures are given, so that none hides behind them. */
async function endOf([op, who, input]: Attempt): Promise<string> {
  const send = (reasons: readonly { what: string; reason: string }[]) =>
    performByName(school, side.tokenOf(who), op, input, reasons);
  const first = await send([]).catch((fault: Error) => ({ kind: 'fault' as const, fault: fault.message }));
  const answer =
    first.kind === 'needs-reasons'
      ? await send(first.departures.map(({ what }) => ({ what, reason: 'сынақ үшін себеп' })))
      : first;
  if (answer.kind === 'refused') return answer.refusal.reason;
  return answer.kind === 'not-found' ? 'not-found' : JSON.stringify(answer);
}

it('every deed of the house is tried with ids of another school, or takes none', () => {
  const tried = [...subjectsOf(foreign), ...strangersIn(own, foreign), ...strangersAtTheTable(own, foreign)].map(
    ([op]) => op,
  );
  expect([...new Set([...tried, ...withoutIds])].toSorted()).toEqual(
    house.deeds.map(({ contract }) => contract.name).toSorted(),
  );
});

describe('school A with ids of school B: nothing is there, and not a row of B changes', () => {
  it('the subjects of B', async () => {
    const before = await rowsOf(foreign.ids.school);
    const wrong: string[] = [];
    for (const attempt of subjectsOf(foreign)) {
      const end = await endOf(attempt);
      if (end !== attempt[3]) wrong.push(`${attempt[0]}: ${end}, not ${attempt[3]}`);
    }
    expect(wrong).toEqual([]);
    expect(await rowsOf(foreign.ids.school)).toEqual(before);
  });
});

describe("strangers inside A's own subjects are refused", () => {
  const theirs = (): string[] =>
    [foreign.ids.people, foreign.ids.accounts, foreign.made.seven, foreign.made.eight, foreign.council]
      .flatMap((part) => Object.values(part))
      .concat(foreign.scan, foreign.ids.pupil, foreign.ids.guardian, foreign.ids.class7, foreign.ids.class8);

  it.each([
    ['called', strangersIn],
    ['opened', strangersAtTheTable],
  ] as const)('while the meeting is %s', async (state, attempts) => {
    if (state === 'opened') await open();
    const before = await rowsOf(foreign.ids.school);
    const wrong: string[] = [];
    for (const attempt of attempts(own, foreign)) {
      const end = await endOf(attempt);
      if (end !== attempt[3]) wrong.push(`${attempt[0]}: ${end}, not ${attempt[3]}`);
    }
    expect(wrong).toEqual([]);
    expect(await rowsOf(foreign.ids.school)).toEqual(before);
    const kept = await rowsOf(own.ids.school);
    for (const id of theirs())
      expect(
        Object.keys(kept).filter((table) => kept[table]?.includes(id)),
        id,
      ).toEqual([]);
  });

  async function open(): Promise<void> {
    school.clock.set(new Date(`${meetingDay}T15:00:00+05:00`));
    const { people } = own.ids;
    await side.do('social', 'council.open-meeting', {
      meetingId: own.council.meetingId,
      version: 1,
      presidingId: people.head,
      secretaryId: people.social,
      people: [people.head, people.social, people.deputy, people.psychologist].map((personId) => ({
        personId,
        present: true,
      })),
    });
  }
});

describe('the ids of B are real', () => {
  it("B's own people are heard with every one of them: none ends as not found at home", async () => {
    const home = sideOf(school, 'foreign');
    const lost: string[] = [];
    await holdCouncil(home, foreign.made, foreign.council);
    for (const [op, who, input] of subjectsOf(foreign).toReversed()) {
      const answer = await performByName(school, home.tokenOf(who), op, input).catch((fault: Error) => ({
        kind: fault.message,
      }));
      if (['not-found', 'invalid', 'forbidden', 'signed-out'].includes(answer.kind)) lost.push(`${op}: ${answer.kind}`);
    }
    expect(lost).toEqual([]);
  });
});
