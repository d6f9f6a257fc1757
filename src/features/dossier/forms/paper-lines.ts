import { fullNameIn, initialsIn, type PaperPerson, type SentenceCase } from '#features/cases/rules/paper-person.ts';
import { pupilFor } from '#features/cases/rules/paper-pupil.ts';
import {
  fields,
  heading,
  paragraph,
  runsOf,
  value,
  type Block,
  type Fields,
  type Letter,
  type Signature,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage, Text } from '#kernel/pure/text.ts';
import type { PaperBody } from '../rules/paper-body.ts';
import type { DossierData } from './dossier-data.ts';

export const pupilWords = {
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  bornOn: { kk: 'Туған күні', ru: 'Дата рождения' },
  className: { kk: 'Сыныбы', ru: 'Класс' },
} as const satisfies Record<string, Names>;

const wideBlank = 40;

/** Letterhead, date and title of a paper of the dossier around its blocks. */
export function dossierLetter(
  data: DossierData<PaperBody>,
  lang: PaperLanguage,
  paper: { readonly slug: string; readonly title: Names; readonly blocks: readonly Block[] },
): Letter {
  return {
    paper: paper.slug,
    language: lang,
    title: paper.title[lang],
    letterhead: data.letterhead,
    numberAndDate: { date: runsOf(longDate(data.writtenOn, lang)), number: [] },
    blocks: paper.blocks,
  };
}

/** Name, birth date and class of the child. */
export const pupilFields = (data: DossierData<PaperBody>, lang: PaperLanguage): Fields =>
  fields(
    [pupilWords.pupil[lang], value(fullNameIn(data.pupil, lang))],
    [pupilWords.bornOn[lang], longDate(data.pupil.bornOn, lang)],
    [pupilWords.className[lang], value(data.pupil.className)],
  );

const onWhom = { kk: 'dative', ru: 'accusative' } as const satisfies SentenceCase;

/** Whom a characteristic is about: «… білім алушысы Ахметов Даниярға», «на обучающегося … Ахметова Данияра». */
export const onPupil = (data: DossierData<PaperBody>, lang: PaperLanguage): string =>
  `${lang === 'kk' ? '' : 'на '}${pupilFor(data.pupil, lang, onWhom)}`;

/** A heading and its text, or a wide blank to fill by hand. */
export const section = (title: Names, text: Text | null, lang: PaperLanguage): Block[] => [
  heading(2, title[lang]),
  paragraph(textRuns(text, lang, wideBlank)),
];

/** Post and initials; a post the school did not set stands as the paper calls it. */
export const signatureOf = (person: PaperPerson | null, post: Names, lang: PaperLanguage): Signature => ({
  post: person?.post?.[lang] ?? post[lang],
  name: initialsIn(person, lang),
});
