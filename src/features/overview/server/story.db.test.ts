import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { assignSupport } from '../../cases/server/assign-support.ts';
import { observe } from '../../monitoring/server/observe.ts';
import { recorded } from '../../monitoring/server/testing/support-school.ts';
import { caseId, inForce, ru, school, standPlanSchool, within } from '../../plan/server/testing/plan-school.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { overviewPapers } from '../forms/papers.ts';
import { storyOfCase } from './story.ts';

standPlanSchool();

const social = (): Actor => ({
  accountId: randomUUID(),
  personId: school.ids.people.social,
  schoolId: school.ids.school,
  language: 'ru',
  roles: ['social-pedagogue'],
  classIds: [],
});
const story = async (who: Who, input: Record<string, unknown> = {}) =>
  done(await school.as(who).ask(storyOfCase, { caseId, ...input }));
const shown = async (who: Who, input: Record<string, unknown> = {}): Promise<string[]> =>
  (await story(who, input)).rows.map((row: any) => `${row.kind} ${row.code}`);

/** The mother asked something, and stood on the ladder; the child spoke at a review. */
async function familyAndChild(): Promise<void> {
  const { school: id, guardian, people } = school.ids;
  const link = randomUUID();
  await school.sql(
    `insert into links_links (school_id, id, kind, case_id, guardian_id, issue, token_hash, code_hash, wrong_codes, expires_on, made_by, made_at, version)
     values ($1, $2, 'family', $3, $4, 1, 'a', 'b', 0, '2027-06-01', $5, '2026-11-28', 1)`,
    [id, link, caseId, guardian, people.social],
  );
  await school.sql(
    `insert into links_answers (school_id, id, link_id, kind, words, said_at) values ($1, $2, $3, 'question', $4, '2026-11-29')`,
    [id, randomUUID(), link, ru('Когда следующая встреча?')],
  );
  await school.sql(
    `insert into petitions_evidence (school_id, id, case_id, kind, on_day, by_name, words, witnesses, recorded_by, recorded_at, version)
     values ($1, $2, $3, 'offered', '2026-11-29', 'Нұрланова Г.', $4, '{}', $5, '2026-11-29', 1)`,
    [id, randomUUID(), caseId, ru('Предложен психолог'), people.social],
  );
  await school.sql(
    `insert into monitoring_child_words (school_id, id, case_id, on_day, declined, hard, wants, heard_by, recorded_at)
     values ($1, $2, $3, '2026-11-30', false, $4, $5, $6, '2026-11-30')`,
    [id, randomUUID(), caseId, ru('Трудно вставать'), ru('Хочу в секцию'), people.psychologist],
  );
}

describe('clause 10: the whole story of a case', () => {
  it('each reader sees their part of it, and a stranger nothing', async () => {
    await inForce();
    await familyAndChild();
    done(
      await school
        .as('deputy')
        .perform(assignSupport, { caseId, personId: school.ids.people.psychologist, supports: true }),
    );
    await recorded('social', { words: ru('Открытая беседа') });
    await recorded('social', { words: ru('О семье, только для своих'), restricted: true });
    done(
      await school.as('classTeacher').perform(observe, {
        pupilId: school.ids.pupil,
        on: '2026-12-01',
        phrase: 'on-time',
        words: null,
      }),
    );
    const whole = await shown('social');
    expect(whole).toEqual(
      expect.arrayContaining([
        'contact talk',
        'observation seen',
        'said question',
        'evidence offered',
        'own-words said',
        'move place',
      ]),
    );
    expect(whole.filter((one) => one === 'contact talk')).toHaveLength(2);
    const teacher = await shown('classTeacher');
    expect(teacher.filter((one) => one === 'contact talk')).toHaveLength(1);
    expect(teacher).toContain('said question');
    expect(teacher).not.toContain('evidence offered');
    const psychologist = await shown('psychologist');
    expect(psychologist.filter((one) => one === 'contact talk')).toHaveLength(2);
    expect(psychologist).not.toContain('said question');
    for (const stranger of ['otherClassTeacher', 'subjectTeacher', 'medic'] as const)
      expect((await school.as(stranger).ask(storyOfCase, { caseId })).kind, stranger).toBe('not-found');
    expect((await school.asForeignHead().ask(storyOfCase, { caseId })).kind).toBe('not-found');
  });

  it("the child's own words come first, whatever is looked for", async () => {
    await inForce();
    await familyAndChild();
    const page = await story('head', { groups: ['papers'] });
    expect(page.childWords).toMatchObject([{ kind: 'own-words', texts: [ru('Трудно вставать'), ru('Хочу в секцию')] }]);
    expect(page.rows.every((row: any) => row.group === 'papers')).toBe(true);
    expect(await shown('head', { groups: ['child'] })).toEqual(['own-words said']);
  });

  it('page by page everything stands once, newest first', async () => {
    await inForce();
    await familyAndChild();
    for (const day of ['2026-11-28', '2026-11-29', '2026-11-29', '2026-11-30', '2026-12-01'])
      await recorded('social', { on: day });
    const all = (await story('deputy', { limit: 100 })).rows;
    const read: any[] = [];
    let after: unknown;
    do {
      const page = await story('deputy', { limit: 3, ...(after === undefined ? {} : { after }) });
      expect(page.rows.length).toBeLessThanOrEqual(3);
      expect(page.childWords.length).toBe(after === undefined ? 1 : 0);
      read.push(...page.rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(read).toEqual(all);
    expect(new Set(read.map((row) => row.id)).size).toBe(all.length);
    expect(all.map((row: any) => row.on)).toEqual(
      all
        .map((row: any) => row.on)
        .toSorted()
        .toReversed(),
    );
  });
});

describe('the story a parent takes along', () => {
  it('holds the open record and leaves out restricted notes, appeals, other guardians and other children', async () => {
    await inForce();
    await familyAndChild();
    await recorded('social', { words: ru('Открытая беседа о сне') });
    await recorded('social', { words: ru('Тайна семьи'), restricted: true });
    await recorded('social', { words: ru('Поссорился с Руслан Сейітов на перемене') });
    await school.sql(`update pupils_pupils set family = 'Сейітов', given = 'Руслан' where id = $1`, [
      school.ids.classmate,
    ]);
    const made = await within(
      async (tx) => (await overviewPapers.find((one) => one.paper === 'story')?.make(tx, caseId, social())) ?? null,
    );
    for (const language of ['kk', 'ru'] as const) {
      const text = made === null ? '' : plainTextOf(made.letters[language]);
      expect(text).toContain('Открытая беседа о сне');
      expect(text).toContain('Хочу в секцию');
      for (const secret of ['Тайна семьи', 'Сейітов', 'Руслан', 'Когда следующая встреча?', 'Предложен психолог'])
        expect(text, secret).not.toContain(secret);
    }
    expect(made === null ? '' : plainTextOf(made.letters.ru)).toContain('слова, в которых назван другой ребенок');
  });
});
