import type { NewClass, Source } from './rollover-plan.ts';
import type { ClassNow } from './rollover-state.ts';

export type Proposed = { readonly classes: readonly NewClass[]; readonly sources: readonly Source[] };

/** Eleven years of school; twelve where the school teaches a twelfth. */
const lastGradeOf = (classes: readonly Pick<ClassNow, 'grade'>[]): number =>
  classes.some((one) => one.grade >= 12) ? 12 : 11;

/**
 * The usual turn of the year: each class one grade up with its letter and teacher, the last grade leaves, and the lowest
 * grade of the old year begins anew, empty. A class of the new year that is there already is used as it is.
 */
export function proposeRollover(sources: readonly ClassNow[], there: readonly ClassNow[]): Proposed {
  const last = lastGradeOf(sources);
  const lowest = Math.min(...sources.map((one) => one.grade));
  const up = sources.filter((one) => one.grade < last).map((one) => classOf({ ...one, grade: one.grade + 1 }, there));
  const first = sources
    .filter((one) => one.grade === lowest && lowest <= 1)
    .map((one) => classOf({ ...one, teacherId: null }, there));
  const wanted = [...first, ...up];
  const besides = there
    .filter((one) => !wanted.some((other) => other.classId === one.id))
    .map((one) => classOf(one, there));
  return {
    classes: [...wanted, ...besides].toSorted(byName),
    sources: sources.map((one) => ({
      classId: one.id,
      to: one.grade < last ? keyOf(one.grade + 1, one.letter) : null,
    })),
  };
}

/** Grade and letter name a class of one school year. */
const keyOf = (grade: number, letter: string): string => `${grade}-${letter}`;

type Wanted = Omit<ClassNow, 'id' | 'version'>;

function classOf(wanted: Wanted, there: readonly ClassNow[]): NewClass {
  const same = there.find((one) => one.grade === wanted.grade && one.letter === wanted.letter);
  const { grade, letter } = wanted;
  return {
    key: keyOf(grade, letter),
    classId: same?.id ?? null,
    grade,
    letter,
    language: same?.language ?? wanted.language,
    teacherId: same === undefined ? wanted.teacherId : (same.teacherId ?? wanted.teacherId),
  };
}

const kazakhLetters = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';

const byName = (a: { grade: number; letter: string }, b: { grade: number; letter: string }): number =>
  a.grade - b.grade || kazakhLetters.indexOf(a.letter) - kazakhLetters.indexOf(b.letter);
