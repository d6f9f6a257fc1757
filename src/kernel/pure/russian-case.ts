import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';
import type { PersonName } from './person-name.ts';
import type { Sex } from './sex-of-name.ts';

export type RussianCase = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';

type Part = 'family' | 'given' | 'patronymic';
type Endings = Readonly<Record<RussianCase, string>>;

const incline = { family: inclineLastname, given: inclineFirstname, patronymic: inclineMiddlename } as const;

/** The Kazakh consonants a Russian ending joins as it joins their Russian neighbours. */
const neighbours: Readonly<Record<string, string>> = { қ: 'к', ғ: 'г', ң: 'н', һ: 'х' };

/** Family names whose stem changes in a way of its own. */
const stems: Readonly<Record<string, readonly [stem: string, endings: Endings]>> = {
  Соловей: ['Соловь', endings('я ю я ем е')],
  Воробей: ['Воробь', endings('я ю я ем е')],
  Муравей: ['Муравь', endings('я ю я ем е')],
  Заяц: ['Зайц', endings('а у а ем е')],
  Стрелец: ['Стрельц', endings('а у а ом е')],
  Швец: ['Швец', endings('а у а ом е')],
  Жнец: ['Жнец', endings('а у а ом е')],
};

const thirdDeclension = endings('и и ь ью и');

/**
 * The Russian sentence form of a name, in the order of papers: «Ахметову Данияру Болатовичу». A woman's name that ends in a
 * consonant, and -ұлы and -қызы, are not declined. Of an unknown sex the name stands as it is: nothing is guessed.
 */
export function russianCase(name: PersonName, form: RussianCase, sex: Sex | null): string {
  const parts = [
    declined(name.family, 'family', form, sex),
    declined(name.given, 'given', form, sex),
    declined(name.patronymic ?? '', 'patronymic', form, sex),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function declined(text: string, part: Part, form: RussianCase, sex: Sex | null): string {
  if (sex === null) return text.trim();
  return text
    .trim()
    .split('-')
    .map((word) => declinedWord(word, part, form, sex))
    .join('-');
}

function declinedWord(word: string, part: Part, form: RussianCase, sex: Sex): string {
  if (part === 'given' && sex === 'female' && word.endsWith('ь')) return word.slice(0, -1) + thirdDeclension[form];
  if (part === 'family' && sex === 'male') return manFamily(word, form);
  return byLibrary(word, part, form, sex);
}

/** Шин and Ткач take -ом, not the -ым of Пушкин and the -ем of Мицкевич. */
function manFamily(word: string, form: RussianCase): string {
  const own = stems[word];
  if (own !== undefined) return own[0] + own[1][form];
  if (form === 'instrumental' && /^[^аеёиоуыэюя]*[иы]н$|[^и]ч$/iu.test(word)) return `${word}ом`;
  return byLibrary(word, 'family', form, 'male');
}

/** The library knows Russian letters only: a Kazakh last letter is shown to it as its neighbour. */
function byLibrary(word: string, part: Part, form: RussianCase, sex: Sex): string {
  const plain = word.replace(/[қғңһ]$/u, (letter) => neighbours[letter] ?? letter);
  const answer = incline[part](plain, form, sex);
  return answer.startsWith(plain) ? word + answer.slice(plain.length) : answer;
}

/** Genitive, dative, accusative, instrumental, prepositional. */
function endings(list: string): Endings {
  const [genitive = '', dative = '', accusative = '', instrumental = '', prepositional = ''] = list.split(' ');
  return { genitive, dative, accusative, instrumental, prepositional };
}
