import { type NameStem, plainLetters, stemsOf } from './name-endings.ts';
import { namePieces, type PersonName } from './person-name.ts';

/** A place in a free text where people are named, and who may be meant. */
export type NameMatch<Person extends PersonName> = {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly people: readonly Person[];
};

type Word = { readonly start: number; readonly end: number; readonly text: string };
type Entry<Person> = { readonly stem: NameStem; readonly person: Person };
type Index<Person> = ReadonlyMap<string, readonly Entry<Person>[]>;

const longestEnding = 12;
const shortestStem = 2;

/** Without a capital letter a short beginning or an everyday word is no name: «арман», «саны», «вера». */
const shortestUncapitalised = 4;
const everydayWords: ReadonlySet<string> = new Set(
  [
    'арман',
    'бақыт',
    'ерлік',
    'дана',
    'сана',
    'асыл',
    'алтын',
    'еркін',
    'кеңес',
    'қуат',
    'талап',
    'мұрат',
    'мереке',
    'жеңіс',
    'болат',
    'ақжол',
    'әділ',
    'азат',
    'елдос',
    'ырыс',
    'тілек',
    'үміт',
    'сенім',
    'шолпан',
    'айгүл',
    'гүл',
    'жарқын',
    'өмір',
    'дәурен',
    'бекет',
    'асар',
    'ислам',
    'самал',
    'раушан',
    'меруерт',
    'маржан',
    'күміс',
    'ынтымақ',
    'бейбіт',
    'береке',
    'наурыз',
    'адал',
    'абзал',
    'алма',
    'сымбат',
    'шынар',
    'вера',
    'надежда',
    'любовь',
    'роза',
    'мир',
    'слава',
    'лев',
    'марс',
    'воля',
    'майя',
    'ким',
    'ли',
  ].map((word) => plainLetters(word)),
);

/**
 * Where a text names one of these people by family or given name, in any Kazakh or Russian case, with Latin look-alikes
 * and either spelling. Words that name somebody of `own` (the child the text is about) are left out. In order of place;
 * a family name next to a given name is one match when they fit the same person.
 */
export function findNames<Person extends PersonName>(
  text: string,
  names: readonly Person[],
  own: readonly PersonName[] = [],
): readonly NameMatch<Person>[] {
  const index = indexOf(names);
  const ownIndex = indexOf(own);
  const matches: NameMatch<Person>[] = [];
  for (const word of wordsOf(text)) {
    const people = peopleNamedBy(word, index);
    if (people.length === 0 || peopleNamedBy(word, ownIndex).length > 0) continue;
    const last = matches.at(-1);
    const both = last === undefined ? null : oneMatch(text, last, { ...word, people });
    if (both !== null) matches.pop();
    matches.push(both ?? { start: word.start, end: word.end, found: word.text, people });
  }
  return matches;
}

function indexOf<Person extends PersonName>(people: readonly Person[]): Index<Person> {
  const index = new Map<string, Entry<Person>[]>();
  for (const person of people) {
    for (const piece of namePieces(person).filter(({ part }) => part !== 'patronymic')) {
      for (const stem of stemsOf(plainLetters(piece.text))) {
        const entries = index.get(stem.stem);
        if (entries === undefined) index.set(stem.stem, [{ stem, person }]);
        else entries.push({ stem, person });
      }
    }
  }
  return index;
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

function peopleNamedBy<Person>(word: Word, index: Index<Person>): readonly Person[] {
  const letters = plainLetters(word.text);
  const capitalised = /^\p{Lu}/u.test(word.text);
  const people = new Set<Person>();
  for (let cut = letters.length; cut >= Math.max(shortestStem, letters.length - longestEnding); cut -= 1) {
    const stem = letters.slice(0, cut);
    if (!capitalised && (cut < shortestUncapitalised || everydayWords.has(stem))) continue;
    const ending = letters.slice(cut);
    for (const entry of index.get(stem) ?? []) {
      if (entry.stem.endings.test(ending)) people.add(entry.person);
    }
  }
  return [...people];
}

/** Both words as one match when only spaces part them and somebody bears both. */
function oneMatch<Person extends PersonName>(
  text: string,
  first: NameMatch<Person>,
  second: Word & { people: readonly Person[] },
): NameMatch<Person> | null {
  const between = text.slice(first.end, second.start);
  const people = first.people.filter((person) => second.people.includes(person));
  if (people.length === 0 || !/^[\s-]+$/u.test(between)) return null;
  return { start: first.start, end: second.end, found: text.slice(first.start, second.end), people };
}
