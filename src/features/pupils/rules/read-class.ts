import { normalise } from '#kernel/pure/normalise.ts';
import { classLetter } from '#features/school/rules/class-name.ts';

export type ReadClass = { readonly grade: number; readonly letter: string };

const written =
  /^(\d{1,2})[\s.-]*(?:класс|сынып|сыныбы)?[\s.,/«»"“”„'’()-]*(\p{L})[\s«»"“”„'’()-]*(?:класс|сынып|сыныбы)?$/u;

/** A class as people write it: «7 Ә», «7«Ә»», «7-ә класс», «07 "A"»; null when it is none of grades 0 to 12. */
export function readClass(text: string): ReadClass | null {
  const found = written.exec(normalise(text));
  const grade = Number(found?.[1]);
  const letter = classLetter(found?.[2] ?? '');
  return found === null || letter === null || grade > 12 ? null : { grade, letter };
}
