import type { SchoolIds } from '../../../testing/seed-school.ts';
import type { TestSchool } from '../../../testing/test-school.ts';
import type { Prepared } from './prepared-side.ts';

/** Ids that lead into a child's file. An appeal's id belongs to its author, a measure's to whoever answers for it. */
const fileIds = (made: object): string[] =>
  Object.entries(made).flatMap(([name, id]) =>
    ['appealId', 'measureId', 'weeklyId'].includes(name) ? [] : [String(id)],
  );

const has = (said: string, words: readonly string[]): boolean => words.some((one) => said.includes(one));

/** The children an answer shows, in the letters of the table of lists. */
export function shownIn(said: string, ids: SchoolIds, made: Prepared): string {
  const seven = has(said, fileIds(made.seven))
    ? '7'
    : has(said, ['Айдаров', 'Данияр', ids.pupil, ids.guardian])
      ? 'a'
      : '';
  const eight = has(said, fileIds(made.eight))
    ? '8'
    : has(said, ['Талғатов', 'Ерасыл', ids.otherPupil, ids.otherGuardian])
      ? 'b'
      : '';
  const third = has(said, ['Нұрпейіс', 'Айша', ids.classmate, ids.classmateGuardian]) ? 'c' : '';
  return seven + eight + third;
}

/** Names the children of school B get, so that none of them is also a name of school A. */
export const strangerNames = ['Жетібаев', 'Сегізбаев', 'Тоғызбаев'] as const;

export async function renameStrangers({ sql, other }: TestSchool): Promise<void> {
  for (const [at, id] of [other.pupil, other.otherPupil, other.classmate].entries()) {
    const family = strangerNames[at] ?? '';
    await sql('update pupils_pupils set family = $1, given = $1, search = $2 where id = $3', [
      family,
      family.toLowerCase(),
      id,
    ]);
    await sql('update pupils_guardians set family = $1 where pupil_id = $2', [family, id]);
  }
  // What a transfer says was written down before.
  for (const [side, family] of [
    ['sent', strangerNames[0]],
    ['came', strangerNames[2]],
  ])
    await sql(
      `update transfer_transfers set content = jsonb_set(jsonb_set(content, '{pupil,name,family}', to_jsonb($1::text)),
         '{pupil,name,given}', to_jsonb($1::text)) where school_id = $2 and side = $3`,
      [family, other.school, side],
    );
}

/** Names and ids of school B found in an answer: there must be none. */
export function strangersIn(said: string, ids: SchoolIds, made: Prepared): string[] {
  const { people, accounts, ...rest } = ids;
  const { seven, eight, ...loose } = made;
  const all = [people, accounts, rest, seven, eight, loose].flatMap((part) => Object.values(part)).map(String);
  return [...strangerNames, ...all].filter((one) => said.includes(one));
}
