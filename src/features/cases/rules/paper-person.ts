import { kazakhPost } from '#kernel/pure/kazakh-post.ts';
import { kazakhCase, type KazakhCase } from '#kernel/pure/kazakh-suffix.ts';
import { fullName, initialsName, type PersonName } from '#kernel/pure/person-name.ts';
import { russianCase, type RussianCase } from '#kernel/pure/russian-case.ts';
import { russianPost } from '#kernel/pure/russian-post.ts';
import { sexOfName, type Sex } from '#kernel/pure/sex-of-name.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';

/** Anybody a paper names: official spelling, optional Russian one, the sex where the record holds it. */
export type NamedPerson = {
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly sex?: Sex | null;
};

/** A person as a paper names them, with the post of today if any. */
export type PaperPerson = NamedPerson & { readonly post: Names | null };

/** The case a sentence asks for, in each language of its own. */
export type SentenceCase = { readonly kk: KazakhCase; readonly ru: RussianCase };

export const toWhom = { kk: 'dative', ru: 'dative' } as const satisfies SentenceCase;
export const fromWhom = { kk: 'ablative', ru: 'genitive' } as const satisfies SentenceCase;

const nameIn = (person: NamedPerson, lang: PaperLanguage): PersonName =>
  lang === 'ru' ? (person.nameRu ?? person.name) : person.name;

/** The full name in the language of the paper; empty for nobody. */
export const fullNameIn = (person: NamedPerson | null, lang: PaperLanguage): string =>
  person === null ? '' : fullName(nameIn(person, lang));

/** «А. Серікқызы», as beside a signature; empty for nobody. */
export const initialsIn = (person: NamedPerson | null, lang: PaperLanguage): string =>
  person === null ? '' : initialsName(nameIn(person, lang));

/** «әлеуметтік педагог Нұрланова Гүлнар», post first; empty for nobody. */
export const postAndName = (person: PaperPerson | null, lang: PaperLanguage): string =>
  person === null ? '' : [person.post?.[lang] ?? '', fullNameIn(person, lang)].filter((part) => part !== '').join(' ');

/** «Нұрланова Гүлнарға», «Нурлановой Гульнаре»; as it stands where the Russian form cannot be known; empty for nobody. */
export function nameFor(person: NamedPerson | null, lang: PaperLanguage, cases: SentenceCase): string {
  if (person === null) return '';
  const name = nameIn(person, lang);
  return lang === 'kk' ? kazakhCase(fullName(name), cases.kk) : russianCase(name, cases.ru, sexOf(person));
}

/**
 * «әлеуметтік педагог Нұрланова Гүлнарға», «социальному педагогу Нурлановой Гульнаре». Where the form of the name cannot be
 * known the post stands in the nominative as well; empty for nobody.
 */
export function postAndNameFor(person: PaperPerson | null, lang: PaperLanguage, cases: SentenceCase): string {
  if (person === null || person.post === null) return nameFor(person, lang, cases);
  if (lang === 'kk') return `${person.post.kk} ${nameFor(person, 'kk', cases)}`;
  if (sexOf(person) === null) return postAndName(person, 'ru');
  return `${russianPost(person.post.ru, cases.ru)} ${nameFor(person, 'ru', cases)}`;
}

/** A body, such as the Council: «Профилактикалық кеңеске», «Совету профилактики». */
export const bodyFor = (names: Names, lang: PaperLanguage, cases: SentenceCase): string =>
  lang === 'kk' ? kazakhPost(names.kk, cases.kk) : russianPost(names.ru, cases.ru);

const sexOf = ({ name, nameRu, sex }: NamedPerson): Sex | null => sex ?? sexOfName(nameRu ?? name) ?? sexOfName(name);
