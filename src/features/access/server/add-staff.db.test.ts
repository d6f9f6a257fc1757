import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { addStaff } from './add-staff.ts';
import { openSlips } from './open-slips.ts';
import { enter, password, school, standAccessSchool, who } from './testing/access-school.ts';
import { uploadStaff } from './upload-staff.ts';

standAccessSchool();

const line = (family: string, given: string, ...posts: readonly string[]) => ({ name: { family, given }, posts });
const count = async (): Promise<number> => (await school.sql(`select count(*)::int as n from school_people`))[0].n;

describe('many members of staff at once', () => {
  it('come in with their posts and a slip each; the slip lets its owner in with these posts', async () => {
    const people = [
      line('Жүнісова', 'Әлия', 'subject-teacher', 'class-teacher'),
      line('Өмірзақов', 'Бекзат', 'psychologist'),
    ];
    expect(done(await school.as('head').perform(addStaff, { people }))).toEqual({ added: 2 });
    const { rows, schoolNames } = done(await school.as('head').ask(openSlips, {}));
    expect(rows.map((row: { name: string }) => row.name)).toEqual(['Жүнісова Әлия', 'Өмірзақов Бекзат']);
    expect(schoolNames.kk).not.toBe('');
    expect(done(await school.as('deputy').ask(openSlips, {})).rows).toEqual([]);
    const entered = await enter(acceptInvitation, { code: rows[0].code, login: 'aliya', password, language: 'kk' });
    expect(await who(entered.token ?? '')).toMatchObject({ value: { roles: ['class-teacher', 'subject-teacher'] } });
    expect(done(await school.as('head').ask(openSlips, {})).rows).toHaveLength(1);
    const verbs = await school.sql(
      `select verb, count(*)::int as n from trail_entries where verb in ('access.add-staff', 'school.add-person', 'access.invite') group by verb order by verb`,
    );
    expect(verbs).toEqual([
      { verb: 'access.add-staff', n: 1 },
      { verb: 'access.invite', n: 2 },
      { verb: 'school.add-person', n: 2 },
    ]);
  });

  it('all or none: one name twice, or a name the school has, and nobody comes in', async () => {
    const before = await count();
    const refused = async (people: readonly object[]) => school.as('head').perform(addStaff, { people });
    expect(await refused([line('Ким', 'Лев', 'staff'), line('КИМ', 'Лев', 'staff')])).toMatchObject({
      refusal: { reason: 'staff-twice', facts: { names: ['КИМ Лев'] } },
    });
    expect(await refused([line('Ким', 'Лев', 'staff'), line('өмірзақов', 'бекзат', 'staff')])).toMatchObject({
      refusal: { reason: 'staff-here', facts: { names: ['өмірзақов бекзат'] } },
    });
    expect(await refused([line('Ким', 'Лев')])).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'people.0.posts' }],
    });
    expect(await count()).toBe(before);
  });

  it('a file is only read: its people are answered, and nobody is added', async () => {
    const before = await count();
    const { kernel, ids } = school;
    const actor = { schoolId: ids.school, personId: ids.people.head } as Parameters<typeof uploadStaff.take>[1];
    const read = async (text: string) =>
      uploadStaff.take(kernel, actor, { name: 'staff.csv', bytes: Buffer.from(text) });
    expect(await read('ФИО;Должность\nКим Лев;учитель химии\nСапарова Мөлдір Ерланқызы;завуч\n')).toEqual({
      kind: 'done',
      value: {
        people: [
          { family: 'Ким', given: 'Лев', patronymic: '', posts: ['subject-teacher'] },
          { family: 'Сапарова', given: 'Мөлдір', patronymic: 'Ерланқызы', posts: ['deputy'] },
        ],
      },
    });
    expect(await read('ФИО;Должность\n')).toMatchObject({ refusal: { reason: 'staff-none' } });
    const many = Array.from({ length: 201 }, (_, at) => `Ким Лев ${'и'.repeat(at + 1)};учитель`).join('\n');
    expect(await read(`ФИО;Должность\n${many}\n`)).toMatchObject({
      refusal: { reason: 'staff-too-many', facts: { people: 201, most: 200 } },
    });
    expect(await count()).toBe(before);
  });
});
