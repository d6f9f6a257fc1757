import { sql, type RawBuilder } from 'kysely';

/** Greater than every letter: what begins with a word lies between the word and the word with this behind it. */
const last = '\u{10FFFF}';

/**
 * SQL condition on `pupils_pupils p`: each of these folded words begins a word of the name. By comparisons and not by LIKE,
 * because under row-level security only what cannot leak may use an index; as an array, so that it is asked first and once.
 */
export function beginning(schoolId: string, words: readonly string[]): RawBuilder<boolean> {
  const conditions = words.map(
    (word) => sql<boolean>`p.id = any(array(select w.pupil_id from pupils_words w
      where w.school_id = ${schoolId} and w.word >= ${word} and w.word < ${word + last}))`,
  );
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
