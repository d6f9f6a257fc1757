import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { className, classLetter } from './class-name.ts';

type Named = { readonly grade: number; readonly letter: string };

/** The stored letter of a class. Refuses `class-letter` (no Cyrillic letter) and `class-exists` in that school year. */
export function nameClass(wanted: Named, others: readonly Named[]): Result<string> {
  const letter = classLetter(wanted.letter);
  if (letter === null) return refuse('class-letter', { letter: wanted.letter });
  const twin = others.some((one) => one.grade === wanted.grade && one.letter === letter);
  return twin ? refuse('class-exists', { class: className(wanted.grade, letter) }) : ok(letter);
}
