import {
  bodyFor,
  fromWhom,
  fullNameIn,
  initialsIn,
  postAndNameFor,
  toWhom,
} from '#features/cases/rules/paper-person.ts';
import {
  fields,
  heading,
  line,
  note,
  numbered,
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
import { measureWords, outcomeWords } from '#features/plan/rules/measure-words.ts';
import { isObjective } from '#features/procedure/rules/check-early-removal.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import { missingPapers } from '../rules/check-removal.ts';
import type { PetitionData } from './petition-data.ts';

const words = {
  heading: { kk: 'ӨТІНІШХАТ', ru: 'ХОДАТАЙСТВО' },
  to: { kk: 'Кімге', ru: 'Кому' },
  from: { kk: 'Кімнен', ru: 'От кого' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  bornOn: { kk: 'Туған күні', ru: 'Дата рождения' },
  placedOn: { kk: 'Қойылған күні', ru: 'Дата постановки' },
  endsOn: { kk: 'Мерзімнің соңғы күні', ru: 'Последний день срока' },
  months: { kk: 'Сұралатын мерзім', ru: 'Запрашиваемый срок' },
  reason: { kk: 'Себебі', ru: 'Причина' },
  why: { kk: 'Негіздеме', ru: 'Обоснование' },
  results: { kk: 'Жоспардың нәтижелері', ru: 'Результаты плана' },
  measure: { kk: 'Іс-шара', ru: 'Мероприятие' },
  outcome: { kk: 'Орындалуы, нәтижесі', ru: 'Отметка, результат' },
  noMeasures: { kk: 'Бекітілген жоспарда іс-шара жоқ.', ru: 'В утвержденном плане мероприятий нет.' },
  enclosed: { kk: 'Қоса берілген құжаттар', ru: 'Приложения' },
  revision: {
    kk: 'Ұзартылған мерзімге қайта қаралған жоспар Кеңеске бекітуге беріледі.',
    ru: 'На продленный срок Совету представляется пересмотренный план.',
  },
  responsible: { kk: 'Жауапты тұлға', ru: 'Ответственное лицо' },
} as const satisfies Record<string, Names>;

const titles = {
  remove: { kk: 'Есептен шығару туралы өтінішхат', ru: 'Ходатайство о снятии' },
  extend: { kk: 'Мерзімді ұзарту туралы өтінішхат', ru: 'Ходатайство о продлении срока' },
} as const;

export { words as petitionWords };

/** Papers 17 and 18: what the responsible person asks of the Council, and on what it rests (clauses 16, 19). */
export function petitionLetter(data: PetitionData, paper: string, lang: PaperLanguage): Letter {
  const { petition, pack } = data;
  const about = petition.kind === 'remove' ? pack.vocabulary.aboutRemoval : pack.vocabulary.aboutExtension;
  return {
    paper,
    language: lang,
    title: titles[petition.kind][lang],
    letterhead: data.letterhead,
    numberAndDate: { date: runsOf(longDate(petition.filedOn, lang)), number: runsOf('№ ', value(null)) },
    blocks: [
      heading(1, words.heading[lang]),
      line('center', about[lang]),
      circumstances(data, lang),
      paragraph(asked(about, lang)),
      heading(2, words.why[lang]),
      paragraph(textRuns(petition.words, lang, 60)),
      heading(2, words.results[lang]),
      resultsOf(data, lang),
      ...(petition.kind === 'extend' ? [paragraph(words.revision[lang])] : enclosed(data, lang)),
      note(pack.vocabulary.noConsequences[lang]),
      space,
      signatures({ post: data.author?.post?.[lang] ?? words.responsible[lang], name: initialsIn(data.author, lang) }),
    ],
  };
}

const asked = (about: Names, lang: PaperLanguage): string =>
  lang === 'kk' ? `${about.kk} мәселені қарауды өтінемін.` : `Прошу рассмотреть вопрос ${about.ru}.`;

function circumstances({ petition, facts, pack, pupil, author }: PetitionData, lang: PaperLanguage): Block {
  const inClass = pupil.className === '' ? '' : `, ${pupil.className}`;
  return fields(
    [words.to[lang], bodyFor(pack.vocabulary.council, lang, toWhom)],
    [words.from[lang], value(postAndNameFor(author, lang, fromWhom))],
    [words.pupil[lang], value(`${fullNameIn(pupil, lang)}${inClass}`)],
    [words.bornOn[lang], longDate(pupil.bornOn, lang)],
    [words.placedOn[lang], value(facts.placedOn === null ? null : longDate(facts.placedOn, lang))],
    [words.endsOn[lang], value(facts.endsOn === null ? null : longDate(facts.endsOn, lang))],
    petition.kind === 'extend'
      ? [words.months[lang], monthsOf(petition.months, lang)]
      : [words.reason[lang], value(pack.removalReasons.find(({ code }) => code === petition.reason)?.names[lang])],
  );
}

const russianMonths = { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' } as const;

const monthsOf = (months: number, lang: PaperLanguage): string =>
  lang === 'kk' ? `${months} ай` : `${months} ${russianMonths[pluralOf(months, 'ru')]}`;

function resultsOf(data: PetitionData, lang: PaperLanguage): Block {
  const measures = data.plan?.measures ?? [];
  if (measures.length === 0) return paragraph(words.noMeasures[lang]);
  const rows = measures.map((one, at): readonly Inline[] => [
    String(at + 1),
    measureWords(data.pack, one, lang),
    outcomeWords(one, lang),
  ]);
  return table([0.06, 0.5, 0.44], ['№', words.measure[lang], words.outcome[lang]], rows);
}

/** The two positive characteristics; one that is not there yet leaves a blank for its date. An objective reason needs none. */
function enclosed({ petition, pack, papers }: PetitionData, lang: PaperLanguage): readonly Block[] {
  if (petition.kind !== 'remove' || isObjective(pack, petition.reason)) return [];
  const missing = missingPapers(papers);
  const items = pack.papers.forRemoval.map(({ kind, names }): Inline =>
    missing.includes(kind) ? [names[lang], ' ', value(null, 12)] : names[lang],
  );
  return [heading(2, words.enclosed[lang]), numbered(...items)];
}
