/** What decides the form of a Kazakh suffix: harmony of the last vowel and the class of the last sound. */
export type KazakhSounds = {
  readonly harmony: 'back' | 'front';
  readonly final: 'vowel' | 'glide' | 'l' | 'nasal' | 'buzz' | 'voiceless';
};

const backVowels = 'аоұыя';
const frontVowels = 'әөүіеэё';
const openEndings = 'аәоөұүыіеэяё';
const vowels = `${backVowels}${frontVowels}иую`;

/** Loanwords whose suffixes are front although their last vowel is back: педагогке, психологке, Игорьге. */
const frontLoanword = /(?:гог|лог|ь)$/u;

/** Russian endings are front whatever stands before them: Қанатовичке, Қожинскийге, Ғабдуллинге. */
const russianEnding = /(?:.[оеь]вич|.[сцк]кий|.{3}ин)$/u;

/** The sounds of a word as it is read; the word is letters only, at least one of them a vowel or a consonant. */
export function kazakhSoundsOf(word: string): KazakhSounds {
  const lower = word.toLowerCase();
  const letters = lower.replaceAll(/[ьъ]/gu, '');
  const harmony = frontLoanword.test(lower) ? 'front' : harmonyOf(letters);
  return { harmony, final: finalOf(letters.at(-1) ?? '') };
}

function finalOf(letter: string): KazakhSounds['final'] {
  if (openEndings.includes(letter)) return 'vowel';
  if ('рйуию'.includes(letter)) return 'glide';
  if (letter === 'л') return 'l';
  if ('мнң'.includes(letter)) return 'nasal';
  return 'зж'.includes(letter) ? 'buzz' : 'voiceless';
}

function harmonyOf(letters: string): KazakhSounds['harmony'] {
  if (russianEnding.test(letters)) return 'front';
  const root = rootOfFamilyName(letters);
  for (let place = root.length - 1; place >= 0; place -= 1) {
    const harmony = harmonyAt(root, place);
    if (harmony !== null) return harmony;
  }
  return 'back';
}

/** The suffix -ов/-ев of a family name follows its root: Тоқаевтың, Ахметовтің; after и it is front: Әлиевтің. */
function rootOfFamilyName(letters: string): string {
  const root = /^(.{3,})[оеё]в$/u.exec(letters)?.[1];
  if (root === undefined || root.endsWith('и') || !holdsVowel(root)) return letters;
  return root;
}

function holdsVowel(letters: string): boolean {
  return Array.from(letters).some((letter) => vowels.includes(letter));
}

/** What the letter at this place says, null when an earlier one must decide. */
function harmonyAt(letters: string, place: number): KazakhSounds['harmony'] | null {
  const letter = letters.charAt(place);
  if (backVowels.includes(letter)) return 'back';
  if (frontVowels.includes(letter)) return 'front';
  if (letter === 'и') return /[қғұ]|их$/u.test(letters) ? 'back' : 'front';
  if (letter === 'у') return closedAfterConsonant(letters, place) ? 'back' : null;
  if (letter === 'ю') return closedAfterConsonant(letters, place) ? 'front' : null;
  return null;
}

/** у in клуб, институт, Тимур is a full vowel; in тау, келу, оқу the vowel before it decides. */
function closedAfterConsonant(letters: string, place: number): boolean {
  const before = letters.charAt(place - 1);
  return place < letters.length - 1 && !vowels.includes(before);
}
