import { fullNameIn, initialsIn, type PaperPerson } from '#features/cases/rules/paper-person.ts';
import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import {
  fields,
  heading,
  paragraph,
  runsOf,
  signatures,
  space,
  value,
  type Block,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Paper } from '#features/documents/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { helpsChild } from '../rules/may-read-support.ts';
import { findChildWords, type StoredChildWords } from '../server/child-words-store.ts';
import { readSupportCase } from '../server/support-case.ts';

type ChildWordsData = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly heard: StoredChildWords;
  readonly heardBy: PaperPerson | null;
};

const words = {
  title: { kk: 'Баланың сөзі', ru: 'Слово ребенка' },
  heading: { kk: 'БАЛАНЫҢ СӨЗІ', ru: 'СЛОВО РЕБЕНКА' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  className: { kk: 'Сыныбы', ru: 'Класс' },
  declined: { kk: 'Бала пікір білдіргісі келмеді.', ru: 'Ребенок не пожелал участвовать.' },
  heardBy: { kk: 'Баланы тыңдаған', ru: 'Выслушал(а) ребенка' },
} as const satisfies Record<string, Names>;

const parts = {
  hard: { kk: 'Маған не қиын', ru: 'Что мне трудно' },
  helps: { kk: 'Маған не көмектеседі', ru: 'Что мне помогает' },
  wants: { kk: 'Мен не қалаймын', ru: 'Чего я хочу' },
} as const satisfies Record<string, Names>;
const order = ['hard', 'helps', 'wants'] as const;

const wideBlank = 40;

/** Paper 25: the child's own words, as recorded at a review or at the placing; not to take part is theirs to choose. */
export const childWordsPaper: Paper<ChildWordsData> = {
  paper: 'child-words',
  number: 25,
  clause: 15,
  may: everyStaffRole,
  words: { ...words, ...parts },
  read: readData,
  letter: childWordsLetter,
  about: ({ heard }) => ({ kind: 'child-words', id: heard.id, caseId: heard.caseId }),
  dateOf: ({ heard }) => heard.on,
};

async function readData(tx: Tx, id: string, actor: Actor): Promise<ChildWordsData | null> {
  const heard = await findChildWords(tx, id);
  const ofCase = heard === null ? null : await readSupportCase(tx, heard.caseId, actor);
  if (heard === null || ofCase === null || !helpsChild(ofCase.reader)) return null;
  const { letterhead, pupil, personOf } = await paperGround(tx, ofCase.pupilId, [heard.heardById]);
  return { heard, letterhead, pupil, heardBy: personOf(heard.heardById) };
}

function childWordsLetter({ heard, letterhead, pupil, heardBy }: ChildWordsData, lang: PaperLanguage): Letter {
  const said = order.flatMap((part): readonly Block[] => [
    heading(2, parts[part][lang]),
    paragraph(textRuns(heard[part], lang, wideBlank)),
  ]);
  return {
    paper: 'child-words',
    language: lang,
    title: words.title[lang],
    letterhead,
    numberAndDate: { date: runsOf(longDate(heard.on, lang)), number: [] },
    blocks: [
      heading(1, words.heading[lang]),
      fields([words.pupil[lang], value(fullNameIn(pupil, lang))], [words.className[lang], value(pupil.className)]),
      ...(heard.declined ? [paragraph(words.declined[lang])] : said),
      space,
      signatures(
        { post: words.pupil[lang], name: initialsIn(pupil, lang) },
        { post: words.heardBy[lang], name: initialsIn(heardBy, lang) },
      ),
    ],
  };
}
