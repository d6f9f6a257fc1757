import type { RussianCase } from './russian-case.ts';

type Endings = readonly [genitive: string, dative: string, accusative: string, instrumental: string, about: string];
type Pattern = { readonly end: RegExp; readonly cut: number; readonly endings: Endings };

const order: readonly RussianCase[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

/** Words before the noun; the first that fits decides. */
const adjectives: readonly Pattern[] = [
  { end: /(?:ый|ой)$/u, cut: 2, endings: ['ого', 'ому', 'ого', 'ым', 'ом'] },
  { end: /[гкх]ий$/u, cut: 2, endings: ['ого', 'ому', 'ого', 'им', 'ом'] },
  { end: /ий$/u, cut: 2, endings: ['его', 'ему', 'его', 'им', 'ем'] },
  { end: /[жшщч]ая$/u, cut: 2, endings: ['ей', 'ей', 'ую', 'ей', 'ей'] },
  { end: /ая$/u, cut: 2, endings: ['ой', 'ой', 'ую', 'ой', 'ой'] },
  { end: /яя$/u, cut: 2, endings: ['ей', 'ей', 'юю', 'ей', 'ей'] },
];

const nouns: readonly Pattern[] = [
  { end: /ия$/u, cut: 1, endings: ['и', 'и', 'ю', 'ей', 'и'] },
  { end: /я$/u, cut: 1, endings: ['и', 'е', 'ю', 'ей', 'е'] },
  { end: /[жшчщ]а$/u, cut: 1, endings: ['и', 'е', 'у', 'ей', 'е'] },
  { end: /[гкх]а$/u, cut: 1, endings: ['и', 'е', 'у', 'ой', 'е'] },
  { end: /ца$/u, cut: 1, endings: ['ы', 'е', 'у', 'ей', 'е'] },
  { end: /а$/u, cut: 1, endings: ['ы', 'е', 'у', 'ой', 'е'] },
  { end: /[ьй]$/u, cut: 1, endings: ['я', 'ю', 'я', 'ем', 'е'] },
  { end: /врач$/u, cut: 0, endings: ['а', 'у', 'а', 'ом', 'е'] },
  { end: /[жшчщц]$/u, cut: 0, endings: ['а', 'у', 'а', 'ем', 'е'] },
  { end: /[бвгдзклмнпрстфх]$/u, cut: 0, endings: ['а', 'у', 'а', 'ом', 'е'] },
];

/** Adjectives that are nouns in posts: what follows them belongs to them and stays. */
const nounLike = /^(?:заведующ|исполняющ|управляющ|вожат|дежурн|рабоч|служащ)/u;

/** Words that open a post and never change. */
const unchanged = /^(?:временно|и\.?|о\.|и\.о\.|врио)$/u;

/**
 * The post of a person in a case: «заместителю директора по воспитательной работе». The words before the first noun and
 * that noun are declined, the rest depends on it. The accusative is that of persons.
 */
export function russianPost(post: string, form: RussianCase): string {
  const at = order.indexOf(form);
  const words = post.trim().split(' ');
  const opening = words.findIndex((word) => !unchanged.test(word.toLowerCase()));
  const noun = words.findIndex((word, place) => place >= opening && isNoun(word));
  const last = noun === -1 ? words.length - 1 : noun;
  // «и. о. директора» is genitive already.
  if (opening > 0 && words[0]?.toLowerCase() !== 'временно') return post;
  return words.map((word, place) => (place < opening || place > last ? word : declined(word, at))).join(' ');
}

const isNoun = (word: string): boolean =>
  nounLike.test(word.toLowerCase()) || !adjectives.some(({ end }) => end.test(word.toLowerCase()));

const declined = (word: string, at: number): string =>
  word
    .split('-')
    .map((part) => declinedPart(part, at))
    .join('-');

/** Words of capitals only are abbreviations and stay. */
function declinedPart(word: string, at: number): string {
  if (word.length > 1 && word === word.toUpperCase()) return word;
  const lower = word.toLowerCase();
  const pattern = [...adjectives, ...nouns].find(({ end }) => end.test(lower));
  return pattern === undefined ? word : word.slice(0, word.length - pattern.cut) + (pattern.endings[at] ?? '');
}
