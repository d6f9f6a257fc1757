import { foldLetters } from '#kernel/pure/look-alikes.ts';

const kazakhLetters = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';

/** «7 «Ә»», the same in both official languages and on every paper. */
export function className(grade: number, letter: string): string {
  return `${grade} «${letter}»`;
}

/** The letter as stored: upper case, Latin look-alikes made Cyrillic; null when it is no letter of a class. */
export function classLetter(typed: string): string | null {
  const letter = foldLetters(foldLetters(typed.trim()).toUpperCase());
  return letter.length === 1 && kazakhLetters.includes(letter) ? letter : null;
}
