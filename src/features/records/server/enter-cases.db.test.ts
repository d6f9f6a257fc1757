import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiveSheet } from '#kernel/server/sheet/sheet-door.ts';
import { scan } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { caseListText } from '../rules/case-list-text.ts';
import { enterCases } from './enter-cases.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { caseHouse } from './case-house.ts';
import { readCases } from './read-cases.ts';

let school: TestSchool;
beforeEach(async () => void (school = await testSchool()));
afterEach(() => school.drop());

const heads = 'Оқушының аты-жөні;Сыныбы;Негіздері;Не болды;Хаттама нөмірі;Хаттама күні;Мерзімнің соңы;Жауапты';
const receive = async (bytes: Uint8Array) => {
  const tokenHash = createHash('sha256').update(school.tokenOf('deputy')).digest();
  return receiveSheet(school.kernel, readCases, tokenHash, { name: 'істер.csv', bytes });
};
const send = (headings: string, rows: readonly string[]) =>
  receive(Buffer.from([`\uFEFF${headings}`, ...rows].join('\r\n')));
const read = async (...rows: readonly string[]): Promise<any[]> => done<any>(await send(heads, rows)).rows;
const readWith = async (more: string, rows: readonly string[]): Promise<any[]> =>
  done<any>(await send(`${heads};${more}`, rows)).rows;
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
    expect(done(await school.as('deputy').perform(enterCases, { cases: rows.map((row) => row.record) }))).toMatchObject(
      {
        entered: 2,
      },
    );
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

  test('clause 21: a child whose case is open already is named on its row, before anything is entered', async () => {
    const rows = await read(...(await twoRows()));
    done(await school.as('deputy').perform(enterCases, { cases: [rows[0].record] }));
    const later = (await twoRows()).map((row) => row.replace('28.08.2026', '04.09.2026'));
    expect((await read(...later)).map((row) => [row.known, row.record === null, row.problems])).toEqual([
      [false, true, [expect.objectContaining({ field: 'pupil', what: 'case-open', column: 'A' })]],
      [false, false, []],
    ]);
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

  test('clauses 12, 15: the next measure becomes the plan in force; its kind is the one its words name', async () => {
    const child = await nameOf(school.ids.pupil);
    const start = `${child};7 Ә;absence;;4;28.08.2026;27.11.2026;Нұрланова Гүлнар`;
    const list = (...rows: readonly string[]) => readWith('Келесі іс-шара;Іс-шараның мерзімі', rows);
    const [talk] = await list(`${start};Профилактическая беседа раз в неделю;10.12.2026`);
    expect(talk.record.measures).toMatchObject([
      {
        kind: 'preventive-talk',
        words: { lang: 'ru', text: 'Профилактическая беседа раз в неделю' },
        dueOn: '2026-12-10',
      },
    ]);
    expect((await list(`${start};шахмат үйірмесі;`))[0].record.measures).toMatchObject([
      { kind: 'psychological-support', words: { lang: 'kk', text: 'шахмат үйірмесі' }, dueOn: null },
    ]);
    expect((await list(`${start};;`))[0]).toMatchObject({ problems: [], record: { measures: [] } });
    const [wrong] = await list(`${start};шахмат үйірмесі;бейсенбі`, `${start};;10.12.2026`);
    expect(wrong.problems).toEqual([{ field: 'measureDue', what: 'not-a-day', column: 'J', text: 'бейсенбі' }]);
    done(await school.as('deputy').perform(enterCases, { cases: [talk.record] }));
    expect(await school.sql('select state, protocol_number from plan_plans')).toEqual([
      { state: 'approved', protocol_number: 4 },
    ]);
    expect(await school.sql('select kind, due_on::text as due, responsible_ids from plan_measures')).toEqual([
      { kind: 'preventive-talk', due: '2026-12-10', responsible_ids: [] },
    ]);
  });

  test('a row is told with its cells, so that it can be typed anew and sent through the same door', async () => {
    const child = await nameOf(school.ids.pupil);
    const [wrong] = await read(`${child};7 Ә;absence;14 сабақ;4;28 тамыз 2026;31.02.2026;Нұрланова Гүлнар`);
    expect(wrong).toMatchObject({ record: null, cells: { heldOn: '28.08.2026', endsOn: '31.02.2026' } });
    const bytes = Buffer.from(caseListText('ru', [{ ...wrong.cells, endsOn: '27.11.2026' }]));
    const again = done<any>(await receive(bytes)).rows;
    expect(again).toMatchObject([
      { row: 2, problems: [], record: { endsOn: '2026-11-27', responsibleId: school.ids.people.social } },
    ]);
  });

  test('clause 13: several children of one protocol bring its scan once', async () => {
    const fileId = await scan(school, 'deputy');
    const rows = await read(...(await twoRows()));
    for (const { record } of rows) record.placing.fileId = fileId;
    const cases = rows.map(({ record }) => record);
    done(await school.as('deputy').perform(enterCases, { cases }));
    expect(await school.sql('select scan_id from council_protocols')).toEqual([{ scan_id: fileId }]);
    expect(await school.sql('select count(*)::int as n from council_items')).toEqual([{ n: 2 }]);
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

  test('of all pupils of the school only those are read whom the list names, by number or by the first word', async () => {
    const named = (iins: string[], words: string[]) =>
      inSchool(school.kernel, school.ids.school, async (tx) =>
        (await caseHouse(tx, { iins, words })).pupils.map(({ id }) => id).toSorted(),
      );
    const [{ iin, first }] = await school.sql(
      "select iin, lower(split_part(family, ' ', 1)) as first from pupils_pupils where id = $1",
      [school.ids.pupil],
    );
    expect(await named([], [first])).toContain(school.ids.pupil);
    expect(await named([], [first])).not.toContain(school.ids.otherPupil);
    expect(await named(iin === null ? [] : [iin], [])).toEqual(iin === null ? [] : [school.ids.pupil]);
    expect(await named([], [])).toEqual([]);
  });
});
