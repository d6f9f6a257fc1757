import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '#features/cases/server/public.ts';
import { leave } from '#features/pupils/server/leave.ts';
import { move } from '#features/pupils/server/move.ts';
import { page } from '#features/pupils/server/page.ts';
import { classes } from '#features/school/server/classes.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { openCases } from './open-cases.ts';
import { rollover } from './rollover.ts';
import { rolloverList } from './rollover-list.ts';
import { rolloverPupils } from './rollover-pupils.ts';
import { turnYear } from './turn-year.ts';
import { undoTurn } from './undo-turn.ts';

let school: TestSchool;
beforeEach(async () => {
  school = await testSchool('2027-06-10T09:00:00+05:00');
});
afterEach(() => school.drop());

const tables = ['school_classes', 'school_class_teachers', 'school_posts', 'pupils_enrolments', 'pupils_movements'];
/** Every row the turn of a year may touch, of both schools, as text. */
const everything = async (): Promise<string> =>
  JSON.stringify(
    await Promise.all(tables.map((name) => school.sql(`select t::text from ${name} t order by school_id, id`))),
  );

const look = async (who: 'head' | 'deputy' = 'head') => done(await school.as(who).ask(rollover, { schoolYear: 2027 }));

type Changes = { readonly exceptions?: object[]; readonly effectiveOn?: string; readonly leaves?: string[] };
const planOf = async (changes: Changes = {}) => {
  const seen = await look();
  return {
    schoolYear: 2027,
    stamp: seen.stamp,
    effectiveOn: changes.effectiveOn ?? seen.effectiveOn,
    classes: seen.classes,
    sources: seen.sources.map((one: { classId: string; to: string | null }) => ({
      classId: one.classId,
      to: changes.leaves?.includes(one.classId) === true ? null : one.to,
    })),
    exceptions: changes.exceptions ?? [],
  };
};
const turn = async (changes: Changes = {}) => school.as('head').perform(turnYear, await planOf(changes));
const undo = (rolloverId: string) => school.as('deputy').perform(undoTurn, { rolloverId });
const at = (moment: string) => school.clock.set(new Date(`${moment}T09:00:00+05:00`));
const sees = async (who: 'classTeacher' | 'otherClassTeacher', pupilId: string) =>
  (await school.as(who).ask(page, { pupilId })).kind;

describe('the new school year is proposed', () => {
  it('each class goes one grade up with its letter and its teacher', async () => {
    const seen = await look('deputy');
    expect(seen.sources.map((one: any) => [one.name, one.to, one.pupils, one.teacher])).toEqual([
      ['7 «Ә»', '8-Ә', 2, 'Омарова Жанна Маратқызы'],
      ['8 «А»', '9-А', 1, 'Тілеуов Бекзат'],
    ]);
    expect(seen.classes.map((one: any) => [one.key, one.classId, one.language, one.teacherId])).toEqual([
      ['8-Ә', null, 'kk', school.ids.people.classTeacher],
      ['9-А', null, 'ru', school.ids.people.otherClassTeacher],
    ]);
    expect([seen.effectiveOn, seen.turned]).toEqual(['2027-09-01', null]);
  });

  it('the pupils of all classes are told with their class, for the list before it is done', async () => {
    const shown = done(await school.as('deputy').ask(rolloverPupils, { schoolYear: 2027 }));
    expect([shown.classId, ...shown.rows.map((row: any) => [row.name, row.classId])]).toEqual([
      null,
      ['Айдаров Данияр Серікұлы', school.ids.class7],
      ['Нұрпейіс Айша Қайратқызы', school.ids.class7],
      ['Талғатов Ерасыл', school.ids.class8],
    ]);
    expect(await school.as('social').ask(rolloverPupils, { schoolYear: 2027 })).toEqual({ kind: 'forbidden' });
  });

  it('a class opened for its pupils names them in Kazakh order', async () => {
    const shown = done(await school.as('head').ask(rolloverPupils, { schoolYear: 2027, classId: school.ids.class7 }));
    expect(shown.rows.map((row: any) => row.name)).toEqual(['Айдаров Данияр Серікұлы', 'Нұрпейіс Айша Қайратқызы']);
    expect((await school.as('head').ask(rolloverPupils, { schoolYear: 2027, classId: school.other.class7 })).kind).toBe(
      'not-found',
    );
  });
});

describe('the new school year is made in one deed', () => {
  it('places are dated: the class teacher of last year loses reach on the day, the new one gains it', async () => {
    const plan = await planOf();
    const [eighth] = plan.classes;
    const input = {
      ...plan,
      classes: plan.classes.map((one: any) =>
        one.key === eighth.key ? Object.assign(one, { teacherId: school.ids.people.otherClassTeacher }) : one,
      ),
    };
    const { rolloverId, counts } = done(await school.as('head').perform(turnYear, input));
    expect(counts).toEqual({ moved: 3, left: 0, newClasses: 2, teachers: 2, endedPosts: 1, openCases: 0 });
    at('2027-08-31');
    expect([await sees('classTeacher', school.ids.pupil), await sees('otherClassTeacher', school.ids.pupil)]).toEqual([
      'done',
      'not-found',
    ]);
    at('2027-09-01');
    expect([await sees('classTeacher', school.ids.pupil), await sees('otherClassTeacher', school.ids.pupil)]).toEqual([
      'forbidden',
      'done',
    ]);
    const shown = done(await school.as('otherClassTeacher').ask(page, { pupilId: school.ids.pupil }));
    expect(shown.enrolments.map((one: any) => [one.className, one.schoolYear, one.startsOn, one.endsOn])).toEqual([
      ['8 «Ә»', 2027, '2027-09-01', null],
      ['7 «Ә»', 2026, '2026-09-01', '2027-08-31'],
    ]);
    const list = done(await school.as('deputy').ask(rolloverList, { rolloverId }));
    expect(list.classes.map((one: any) => [one.name, one.teacher, one.pupils.map((row: any) => row.from)])).toEqual([
      ['8 «Ә»', 'Тілеуов Бекзат', ['7 «Ә»', '7 «Ә»']],
      ['9 «А»', 'Тілеуов Бекзат', ['8 «А»']],
    ]);
  });

  it('a second click with the same request does nothing, a second turn is refused', async () => {
    const plan = await planOf();
    const requestId = randomUUID();
    const first = done(await school.as('head').perform(turnYear, plan, [], requestId));
    expect(done(await school.as('head').perform(turnYear, plan, [], requestId))).toEqual(first);
    expect(await school.as('deputy').perform(turnYear, plan)).toMatchObject({
      refusal: { reason: 'year-turned-already' },
    });
    expect(await school.sql("select count(*)::int as n from trail_entries where verb = 'year.turn'")).toEqual([
      { n: 1 },
    ]);
  });

  it('two turns at the same moment make one year', async () => {
    const plan = await planOf();
    const answers = await Promise.all([
      school.as('head').perform(turnYear, plan),
      school.as('deputy').perform(turnYear, plan),
    ]);
    expect(answers.map((one) => one.kind).toSorted()).toEqual(['done', 'refused']);
    expect(await school.sql('select count(*)::int as n from year_rollovers')).toEqual([{ n: 1 }]);
  });

  it('a plan made before somebody changed a class is refused: look again', async () => {
    const plan = await planOf();
    done(
      await school
        .as('deputy')
        .perform(move, { pupilIds: [school.ids.classmate], classId: school.ids.class8, on: '2027-06-10' }),
    );
    expect(await school.as('head').perform(turnYear, plan)).toMatchObject({
      refusal: { reason: 'year-changed-meanwhile' },
    });
  });

  it('one who repeats stays in the grade, one who leaves is recorded with reason and day', async () => {
    const plan = await planOf();
    const seventh = { key: 'new', classId: null, grade: 7, letter: 'Ә', language: 'kk', teacherId: null };
    const exceptions = [
      { pupilId: school.ids.pupil, to: 'new', reason: null },
      { pupilId: school.ids.classmate, to: null, reason: 'change-of-school' },
    ];
    const input = { ...plan, classes: [...plan.classes, seventh], exceptions };
    const { rolloverId, counts } = done(await school.as('head').perform(turnYear, input));
    expect(counts).toMatchObject({ moved: 2, left: 1, newClasses: 3 });
    expect(await school.sql('select kind, on_day::text, reason, pupil_id from pupils_movements')).toEqual([
      { kind: 'left', on_day: '2027-08-31', reason: 'change-of-school', pupil_id: school.ids.classmate },
    ]);
    at('2027-09-02');
    const shown = done(await school.as('head').ask(page, { pupilId: school.ids.pupil }));
    expect(shown.className).toBe('7 «Ә»');
    expect(shown.enrolments[0].schoolYear).toBe(2027);
    const list = done(await school.as('head').ask(rolloverList, { rolloverId }));
    expect(list.left.map((one: any) => [one.name, one.from, one.reason])).toEqual([
      ['Нұрпейіс Айша Қайратқызы', '7 «Ә»', 'change-of-school'],
    ]);
  });

  it('clause 19: a leaving ends no case; it is listed apart for the Council', async () => {
    const opened = await inSchool(school.kernel, school.ids.school, (tx) =>
      openCase(tx, {
        pupilId: school.ids.otherPupil,
        packId: 'order-61-2023',
        responsibleId: school.ids.people.social,
        grounds: [{ code: 'absence', facts: { lang: 'ru', text: '14 уроков' } }],
        openedOn: plainDate('2027-06-01'),
        schoolYear: 2026,
        repeatsId: null,
      }),
    );
    const listed = done(await school.as('head').ask(openCases, { schoolYear: 2027 }));
    expect(listed.rows.map((row: any) => [row.caseId, row.className, row.name])).toEqual([
      [opened.id, '8 «А»', 'Талғатов Ерасыл'],
    ]);
    const { counts } = done(await turn({ leaves: [school.ids.class8] }));
    expect(counts).toMatchObject({ left: 1, openCases: 1 });
    at('2027-09-05');
    expect(await school.sql('select state, closed_on from cases_cases where id = $1', [opened.id])).toEqual([
      { state: 'submitted', closed_on: null },
    ]);
  });

  it('a plan that leaves a class out, names a stranger or another year is refused whole', async () => {
    const before = await everything();
    const plan = await planOf();
    const refused = async (changes: object) => {
      const answer = await school.as('head').perform(turnYear, { ...plan, ...changes });
      return answer.kind === 'refused' ? answer.refusal.reason : answer.kind;
    };
    expect(await refused({ sources: plan.sources.slice(1) })).toBe('turn-incomplete');
    expect(await refused({ exceptions: [{ pupilId: school.other.pupil, to: null, reason: 'move' }] })).toBe(
      'turn-incomplete',
    );
    expect(await refused({ effectiveOn: '2027-07-31' })).toBe('turn-outside-year');
    const withAll = (part: object) => plan.classes.map((one: any) => Object.assign({}, one, part));
    const foreign = withAll({ teacherId: school.other.people.head });
    expect(await refused({ classes: foreign })).toBe('person-unknown');
    const theirs = withAll({ classId: school.other.class7 });
    expect(await refused({ classes: theirs })).toBe('turn-incomplete');
    expect(await everything()).toBe(before);
  });
});

describe('the turn is taken back in one step', () => {
  it('and every row is as it was, whatever the plan said', async () => {
    for (const changes of [{}, { leaves: [school.ids.class7] }, { effectiveOn: '2027-08-15' }]) {
      const before = await everything();
      const { rolloverId } = done(await turn(changes));
      expect(await everything()).not.toBe(before);
      expect((await look()).turned.blockers).toEqual([]);
      done(await undo(rolloverId));
      expect(await everything()).toBe(before);
      expect(await undo(rolloverId)).toEqual({ kind: 'not-found' });
    }
  });

  it('not once something rests on it, and it says what', async () => {
    const { rolloverId } = done(await turn());
    const made = done(await school.as('head').ask(classes, { schoolYear: 2027 })).rows;
    const ninth = made.find((row: any) => row.name === '9 «А»');
    at('2027-09-03');
    done(
      await school.as('deputy').perform(move, { pupilIds: [school.ids.pupil], classId: ninth.id, on: '2027-09-03' }),
    );
    expect((await look()).turned.blockers).toEqual([{ what: 'place-changed', count: 1, names: ['Айдаров Данияр'] }]);
    expect(await undo(rolloverId)).toMatchObject({
      refusal: { reason: 'turn-built-upon', facts: { names: ['Айдаров Данияр'] } },
    });
  });

  it('a pupil who leaves in summer gives up the place planned for September', async () => {
    const { rolloverId } = done(await turn());
    const { version } = done(await school.as('head').ask(page, { pupilId: school.ids.classmate }));
    const input = { lastDay: '2027-06-10', reason: 'change-of-school', place: '№ 5 мектеп', note: null };
    done(await school.as('head').perform(leave, { pupilId: school.ids.classmate, version, ...input }));
    at('2027-09-02');
    expect(done(await school.as('head').ask(page, { pupilId: school.ids.classmate })).classId).toBeNull();
    expect(await undo(rolloverId)).toMatchObject({ refusal: { reason: 'turn-built-upon' } });
  });
});
