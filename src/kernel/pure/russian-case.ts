import type { PersonName } from './person-name.ts';

export type RussianCase = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
export type Sex = 'male' | 'female';

type Part = 'family' | 'given' | 'patronymic';
type Endings = Readonly<Record<RussianCase, string>>;
type Pattern = {
  readonly sex?: Sex;
  readonly parts?: readonly Part[];
  readonly end: RegExp;
  readonly endings: Endings;
  /** How many letters the endings replace. */
  readonly cut: number;
};

const family: readonly Part[] = ['family'];

/** The first pattern that fits decides; a word that fits none is not declined: Айгүл, Шевченко, -ұлы and -қызы. */
const patterns: readonly Pattern[] = [
  { sex: 'male', parts: family, end: /(?:[оеё]в|[иы]н)$/u, cut: 0, endings: forms('а у а ым е') },
  { sex: 'female', parts: family, end: /(?:[оеё]в|[иы]н)а$/u, cut: 1, endings: forms('ой ой у ой ой') },
  { sex: 'male', parts: family, end: /[гкх]ий$/u, cut: 2, endings: forms('ого ому ого им ом') },
  { sex: 'male', parts: family, end: /[аеиоуы].*(?:ый|ой)$/u, cut: 2, endings: forms('ого ому ого ым ом') },
  { sex: 'female', parts: family, end: /ая$/u, cut: 2, endings: forms('ой ой ую ой ой') },
  { sex: 'male', parts: ['patronymic'], end: /ич$/u, cut: 0, endings: forms('а у а ем е') },
  { end: /ия$/u, cut: 1, endings: forms('и и ю ей и') },
  { end: /я$/u, cut: 1, endings: forms('и е ю ей е') },
  { end: /[гкхжшчщ]а$/u, cut: 1, endings: forms('и е у ой е') },
  { end: /[^аеиоуэюя]а$/u, cut: 1, endings: forms('ы е у ой е') },
  { sex: 'male', end: /ий$/u, cut: 1, endings: forms('я ю я ем и') },
  { sex: 'male', end: /[йь]$/u, cut: 1, endings: forms('я ю я ем е') },
  { sex: 'male', parts: family, end: /[иы]х$/u, cut: 1, endings: forms('х х х х х') },
  { sex: 'male', end: /[жшчщц]$/u, cut: 0, endings: forms('а у а ем е') },
  { sex: 'male', end: /[бвгғдзкқлмнңпрстфхһ]$/u, cut: 0, endings: forms('а у а ом е') },
  { sex: 'female', parts: ['given'], end: /ь$/u, cut: 1, endings: forms('и и ь ью и') },
];

const vanishingVowels: Readonly<Record<string, string>> = { Павел: 'Павл', Лев: 'Льв' };

/** The Russian sentence form of a name, in the order of papers; every paper lets a person correct it by hand. */
export function russianCase(name: PersonName, form: RussianCase, sex: Sex): string {
  const parts = [
    declined(name.family, 'family', form, sex),
    declined(name.given, 'given', form, sex),
    declined(name.patronymic ?? '', 'patronymic', form, sex),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function declined(text: string, part: Part, form: RussianCase, sex: Sex): string {
  return text
    .trim()
    .split('-')
    .map((word) => declinedWord(word, part, form, sex))
    .join('-');
}

function declinedWord(word: string, part: Part, form: RussianCase, sex: Sex): string {
  const pattern = patterns.find((rule) => fits(rule, word, part, sex));
  if (pattern === undefined) return word;
  const stem = (part === 'given' ? vanishingVowels[word] : undefined) ?? word;
  return stem.slice(0, stem.length - pattern.cut) + pattern.endings[form];
}

function fits(rule: Pattern, word: string, part: Part, sex: Sex): boolean {
  if (rule.sex !== undefined && rule.sex !== sex) return false;
  if (rule.parts !== undefined && !rule.parts.includes(part)) return false;
  return rule.end.test(word.toLowerCase());
}

/** Genitive, dative, accusative, instrumental, prepositional. */
function forms(endings: string): Endings {
  const [genitive = '', dative = '', accusative = '', instrumental = '', prepositional = ''] = endings.split(' ');
  return { genitive, dative, accusative, instrumental, prepositional };
}
