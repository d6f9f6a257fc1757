import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiveSheet } from '#kernel/server/sheet/sheet-door.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { enterCases } from './enter-cases.ts';
import { readCases } from './read-cases.ts';

let school: TestSchool;
beforeEach(async () => void (school = await testSchool()));
afterEach(() => school.drop());

const heads = 'Оқушының аты-жөні;Сыныбы;Негіздері;Не болды;Хаттама нөмірі;Хаттама күні;Мерзімнің соңы;Жауапты';
const send = async (...rows: readonly string[]) => {
  const tokenHash = createHash('sha256').update(school.tokenOf('deputy')).digest();
  const bytes = Buffer.from(['\uFEFF' + heads, ...rows].join('\r\n'));
  return receiveSheet(school.kernel, readCases, tokenHash, { name: 'істер.csv', bytes });
};
const read = async (...rows: readonly string[]): Promise<any[]> => done<any>(await send(...rows)).rows;
const nameOf = async (id: string): Promise<string> =>
  (await school.sql("select concat_ws(' ', family, given) as name from pupils_pupils where id = $1", [id]))[0].name;

const twoRows = async () => [
  `${await nameOf(school.ids.pupil)};7 Ә;absence;14 сабақ;4;28.08.2026;27.11.2026;Нұрланова Гүлнар`,
  `${await nameOf(school.ids.otherPupil)};8 А;absence;;4;28 тамыз 2026;2026-12-28;Серікқызы Айгүл`,
];

describe('idea 6: a list of current cases', () => {
  test('all rows enter in one deed, on one protocol, and their terms count', async () => {
    const rows = await read(...(await twoRows()));
    expect(rows.map((row) => [row.row, row.problems, row.known])).toEqual([
      [2, [], false],
      [3, [], false],
    ]);
    expect(done(await school.as('deputy').perform(enterCases, { cases: rows.map((row) => row.record) }))).toEqual({
      entered: 2,
    });
    expect(
      await school.sql('select state, ends_on::text as ends, after_the_fact from cases_cases order by ends_on'),
    ).toEqual([
      { state: 'on-record', ends: '2026-11-27', after_the_fact: true },
      { state: 'on-record', ends: '2026-12-28', after_the_fact: true },
    ]);
    expect(await school.sql('select number from council_protocols')).toEqual([{ number: 4 }]);
    expect(await school.sql('select what from departures')).toEqual([]);
    expect((await read(...(await twoRows()))).map((row) => row.known)).toEqual([true, true]);
  });

  test('every cell that does not say what it should is named by row and column', async () => {
    const rows = await read(
      'Ешкім Жоқ;7 Ә;жалқаулық;;бес;31.02.2026;;Белгісіз Біреу',
      `;;;;;;;`,
      `${await nameOf(school.ids.pupil)};8 А;absence;;4;28.08.2026;27.11.2026;Нұрланова Гүлнар`,
    );
    expect(rows[0].problems.map((one: any) => [one.field, one.what, one.column]).toSorted()).toEqual([
      ['endsOn', 'missing', 'G'],
      ['grounds', 'unknown', 'C'],
      ['heldOn', 'not-a-day', 'F'],
      ['number', 'not-a-number', 'E'],
      ['pupil', 'unknown', 'A'],
      ['responsible', 'unknown', 'H'],
    ]);
    expect(rows[1].row).toBe(4);
    expect(rows[1].problems).toMatchObject([{ field: 'pupil', what: 'unknown' }]);
    expect(rows.map((row) => row.record)).toEqual([null, null]);
  });

  test('one row that is refused takes all of them back', async () => {
    const [first, second] = await read(...(await twoRows()));
    const late = { ...second.record, placing: { number: 5, heldOn: '2026-12-01' } };
    expect(await school.as('deputy').perform(enterCases, { cases: [first.record, late] })).toMatchObject({
      refusal: { reason: 'after-the-fact-in-future' },
    });
    const parted = { ...second.record, placing: { number: 4, heldOn: '2026-08-29' } };
    expect(await school.as('deputy').perform(enterCases, { cases: [first.record, parted] })).toMatchObject({
      refusal: { reason: 'protocol-number-taken' },
    });
    expect(await school.as('deputy').perform(enterCases, { cases: [first.record, first.record] })).toMatchObject({
      refusal: { reason: 'pupil-twice-in-list' },
    });
    expect(await school.sql('select 1 from cases_cases')).toEqual([]);
  });

  test('a list without known headings, another role, another school', async () => {
    const tokenHash = createHash('sha256').update(school.tokenOf('classTeacher')).digest();
    const bytes = Buffer.from('a;b\r\n1;2');
    expect((await receiveSheet(school.kernel, readCases, tokenHash, { name: 'x.csv', bytes })).kind).toBe('forbidden');
    const deputy = createHash('sha256').update(school.tokenOf('deputy')).digest();
    expect(await receiveSheet(school.kernel, readCases, deputy, { name: 'x.csv', bytes })).toMatchObject({
      refusal: { reason: 'case-headings-unknown' },
    });
    const [row] = await read(...(await twoRows()));
    expect((await school.asForeignHead().perform(enterCases, { cases: [row.record] })).kind).toBe('not-found');
  });
});
