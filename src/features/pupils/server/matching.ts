import { sql, type RawBuilder } from 'kysely';
import { readSearch } from '../rules/read-search.ts';

/** SQL condition on `pupils_pupils p` and today's class `k`: every word and the class typed are there. */
export function matching(text: string): RawBuilder<boolean> {
  const { words, grade, letter } = readSearch(text);
  const conditions = words.map((word) => sql<boolean>`p.search like ${`%${word}%`}`);
  if (grade !== null) conditions.push(sql<boolean>`k.grade = ${grade}`);
  if (letter !== null) conditions.push(sql<boolean>`k.letter = ${letter}`);
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
