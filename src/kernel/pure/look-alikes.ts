const cyrillicOf: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  Ə: 'Ә',
  ə: 'ә',
  Ö: 'Ө',
  ö: 'ө',
  h: 'һ',
};

const runOfLetters = /\p{L}+/gu;
const anyAlike = /[ABCEHIKMOPTXYaceiopxyƏəÖöh]/u;
const alike = /^[ABCEHIKMOPTXYaceiopxyƏəÖöh]$/u;

/**
 * Latin letters that look like Cyrillic ones, made Cyrillic inside words that hold a Cyrillic letter; a word wholly in
 * Latin stays as it is. The length never changes, so positions stay true.
 */
export function foldLookAlikes(text: string): string {
  if (!anyAlike.test(text)) return text;
  return text.replaceAll(runOfLetters, (word) => (/\p{Script=Cyrillic}/u.test(word) ? foldLetters(word) : word));
}

/** The same for a text known to be Cyrillic, as a class letter or a mark of a journal: «A» alone becomes «А». */
export function foldLetters(text: string): string {
  return Array.from(text, (letter) => (alike.test(letter) ? (cyrillicOf[letter] ?? letter) : letter)).join('');
}
