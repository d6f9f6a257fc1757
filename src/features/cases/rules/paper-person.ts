import { fullName, initialsName, type PersonName } from '#kernel/pure/person-name.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';

/** A person as a paper names them: official spelling, optional Russian one, the post of today if any. */
export type PaperPerson = {
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly post: Names | null;
};

const nameIn = (person: Pick<PaperPerson, 'name' | 'nameRu'>, lang: PaperLanguage): PersonName =>
  lang === 'ru' ? (person.nameRu ?? person.name) : person.name;

/** The full name in the language of the paper; empty for nobody. */
export const fullNameIn = (person: Pick<PaperPerson, 'name' | 'nameRu'> | null, lang: PaperLanguage): string =>
  person === null ? '' : fullName(nameIn(person, lang));

/** «А. Серікқызы», as beside a signature; empty for nobody. */
export const initialsIn = (person: Pick<PaperPerson, 'name' | 'nameRu'> | null, lang: PaperLanguage): string =>
  person === null ? '' : initialsName(nameIn(person, lang));

/** «әлеуметтік педагог Нұрланова Гүлнар», post first; empty for nobody. */
export const postAndName = (person: PaperPerson | null, lang: PaperLanguage): string =>
  person === null ? '' : [person.post?.[lang] ?? '', fullNameIn(person, lang)].filter((part) => part !== '').join(' ');
