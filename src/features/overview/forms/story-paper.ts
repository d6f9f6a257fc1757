import { fullNameIn, initialsIn } from '#features/cases/rules/paper-person.ts';
import {
  fields,
  heading,
  italic,
  line,
  note,
  paragraph,
  runsOf,
  signatures,
  space,
  table,
  value,
  type Block,
  type Inline,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { longDate, shortDate } from '#kernel/pure/long-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { FamilyEntry } from '../rules/story-for-family.ts';
import { storySentence } from '../rules/story-sentence.ts';
import { readFamilyStory, type FamilyStory } from '../server/story-for-family.ts';

const words = {
  title: { kk: 'Қолдау тарихы', ru: 'История поддержки' },
  heading: { kk: 'БАЛАНЫ ҚОЛДАУ ТАРИХЫ', ru: 'ИСТОРИЯ ПОДДЕРЖКИ РЕБЕНКА' },
  forWhom: { kk: 'Ата-анаға беріледі', ru: 'Для родителей' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  className: { kk: 'Сыныбы', ru: 'Класс' },
  childWords: { kk: 'Баланың өз сөзі', ru: 'Слова ребенка' },
  noWords: { kk: 'Баланың сөзі әлі жазылған жоқ.', ru: 'Слова ребенка еще не записаны.' },
  happened: { kk: 'Не істелді', ru: 'Что сделано' },
  nothing: { kk: 'Әлі ештеңе жазылған жоқ.', ru: 'Записей еще нет.' },
  day: { kk: 'Күні', ru: 'День' },
  what: { kk: 'Не болды', ru: 'Что было' },
  who: { kk: 'Кім', ru: 'Кто' },
  omitted: {
    kk: '(басқа баланың аты аталған сөздер бұл жерге жазылмайды)',
    ru: '(слова, в которых назван другой ребенок, здесь не приводятся)',
  },
  leftOut: {
    kk: 'Бұл құжатқа басқа балалар мен басқа адамдарға қатысты мәліметтер, өтініш авторлары және маманның жабық жазбалары кірмейді.',
    ru: 'Сюда не входят сведения о других детях и людях, авторы обращений и закрытые записи специалистов.',
  },
  responsible: { kk: 'Жауапты', ru: 'Ответственный' },
} as const;

const widths = [0.16, 0.6, 0.24];

/** The story of a case for the parents, whose right to know it is; without what concerns others. */
export const storyPaper: Paper<FamilyStory> = {
  paper: 'story',
  words,
  number: 26,
  clause: 22,
  may: wholeSchoolRoles,
  read: readFamilyStory,
  letter: storyLetter,
  about: ({ facts }) => ({ kind: 'case', id: facts.id, caseId: facts.id }),
  dateOf: ({ madeOn }) => madeOn,
};

function storyLetter(data: FamilyStory, lang: PaperLanguage): Letter {
  const { pack, responsible, pupil } = data;
  return {
    paper: 'story',
    language: lang,
    title: words.title[lang],
    letterhead: data.letterhead,
    numberAndDate: { date: runsOf(longDate(data.madeOn, lang)), number: [] },
    blocks: [
      heading(1, words.heading[lang]),
      line('center', words.forWhom[lang]),
      fields([words.pupil[lang], fullNameIn(pupil, lang)], [words.className[lang], value(pupil.className)]),
      heading(2, words.childWords[lang]),
      ...wordsOf(data, lang),
      heading(2, words.happened[lang]),
      happenedOf(data, lang),
      note(pack.vocabulary.noConsequences[lang]),
      paragraph(italic(words.leftOut[lang])),
      space,
      signatures({ post: responsible?.post?.[lang] ?? words.responsible[lang], name: initialsIn(responsible, lang) }),
    ],
  };
}

function wordsOf({ words: said }: FamilyStory, lang: PaperLanguage): readonly Block[] {
  const spoken = said.filter(({ texts }) => texts.length > 0);
  if (spoken.length === 0) return [paragraph(words.noWords[lang])];
  return spoken.map((entry) =>
    paragraph(`${shortDate(entry.on)}. `, ...entry.texts.flatMap((text) => [...textRuns(text, lang), ' '])),
  );
}

function happenedOf({ entries, pack }: FamilyStory, lang: PaperLanguage): Block {
  if (entries.length === 0) return paragraph(words.nothing[lang]);
  const papers = [...pack.papers.dossier, ...pack.papers.forRemoval];
  const paper = (code: string): string => papers.find(({ kind }) => kind === code)?.names[lang] ?? code;
  const rows = entries.map((entry): readonly Inline[] => [
    shortDate(entry.on),
    toldOf(entry, lang, paper),
    entry.byName ?? '',
  ]);
  return table(widths, [words.day[lang], words.what[lang], words.who[lang]], rows);
}

function toldOf(entry: FamilyEntry, lang: PaperLanguage, paper: (code: string) => string): Inline {
  const typed = entry.texts.flatMap((text) => ['. ', ...textRuns(text, lang)]);
  const left = entry.omitted ? [' ', italic(words.omitted[lang])] : [];
  return [storySentence(entry, lang, paper), ...typed, ...left];
}
