import { fullNameIn, initialsIn, postAndName } from '#features/cases/rules/paper-person.ts';
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
import type { Paper } from '#features/documents/server/public.ts';
import { planSections } from '#features/procedure/rules/pack.ts';
import { longDate, onDate, untilDate } from '#kernel/pure/long-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { Measure, Section } from '../contract.ts';
import { daysWords, measureWords, outcomeWords, responsibleWords, windowsWords } from '../rules/measure-words.ts';
import { readPlanData, type PlanData } from './plan-data.ts';

const words = {
  title: { kk: 'Жеке жоспар', ru: 'Индивидуальный план' },
  draft: { kk: 'Жоба: Кеңестің шешімінен кейін күшіне енеді', ru: 'Проект: вступает в силу после решения Совета' },
  pupil: { kk: 'Білім алушы', ru: 'Обучающийся' },
  className: { kk: 'Сыныбы', ru: 'Класс' },
  bornOn: { kk: 'Туған күні', ru: 'Дата рождения' },
  grounds: { kk: 'Негіздер', ru: 'Основания' },
  term: { kk: 'Мерзімі', ru: 'Срок' },
  responsible: { kk: 'Жауапты тұлға', ru: 'Ответственное лицо' },
  goal: { kk: 'Мақсаты', ru: 'Цель' },
  causes: { kk: 'Себептер мен жағдайлар', ru: 'Причины и условия' },
  cause: { kk: 'Себебі', ru: 'Причина' },
  measure: { kk: 'Іс-шара', ru: 'Мероприятие' },
  due: { kk: 'Орындау мерзімі', ru: 'Срок исполнения' },
  who: { kk: 'Жауапты', ru: 'Ответственный' },
  expected: { kk: 'Күтілетін нәтиже', ru: 'Ожидаемый результат' },
  outcome: { kk: 'Орындалуы, нәтижесі', ru: 'Отметка, результат' },
  acquainted: { kk: 'Жоспармен таныстым:', ru: 'С планом ознакомлены:' },
  parent: { kk: 'Ата-ана немесе өзге де заңды өкіл', ru: 'Родитель или иной законный представитель' },
} as const satisfies Record<string, Names>;

const sections: Readonly<Record<Section, Names>> = {
  child: { kk: 'Баламен жұмыс', ru: 'Работа с ребенком' },
  family: { kk: 'Отбасымен жұмыс', ru: 'Работа с семьей' },
  teachers: { kk: 'Педагогтердің жұмысы', ru: 'Работа педагогов' },
  bodies: {
    kk: 'Алдын алу жүйесінің органдарымен өзара іс-қимыл',
    ru: 'Взаимодействие с органами системы профилактики',
  },
};

/** Number, measure, cause, due, responsible, expected result, mark: parts of the line. */
const widths = [0.05, 0.26, 0.09, 0.13, 0.16, 0.13, 0.18] as const;

/** Paper 12: the individual plan, from causes to results (clauses 12, 14, 15). The id is that of the plan. */
export const planPaper: Paper<PlanData> = {
  paper: 'plan',
  words: { ...words, sections },
  number: 12,
  clause: 14,
  may: [...everyStaffRole, 'council-member'],
  read: readPlanData,
  letter: planLetter,
  about: ({ plan }) => ({ kind: 'plan', id: plan.id, caseId: plan.caseId }),
  dateOf: ({ plan, madeOn }) => plan.approvedOn ?? madeOn,
};

function planLetter(data: PlanData, lang: PaperLanguage): Letter {
  return {
    paper: 'plan',
    language: lang,
    title: words.title[lang],
    wide: true,
    letterhead: data.letterhead,
    blocks: [
      line('right', approvalOf(data, lang)),
      heading(1, data.pack.vocabulary.plan[lang].toUpperCase()),
      circumstances(data, lang),
      heading(2, words.causes[lang]),
      causesOf(data, lang),
      ...planSections.flatMap((section) => sectionOf(data, section, lang)),
      note(data.pack.vocabulary.noConsequences[lang]),
      signatures({
        post: data.responsible?.post?.[lang] ?? words.responsible[lang],
        name: initialsIn(data.responsible, lang),
      }),
      space,
      line('left', words.acquainted[lang]),
      signatures(
        { post: words.parent[lang], name: '' },
        { post: words.pupil[lang], name: initialsIn(data.pupil, lang) },
      ),
    ],
  };
}

function approvalOf({ plan, pack }: PlanData, lang: PaperLanguage): Inline {
  if (plan.approvedOn === null) return words.draft[lang];
  const { councilOf } = pack.vocabulary;
  const number = value(plan.protocolNumber === null ? null : String(plan.protocolNumber));
  if (lang === 'kk')
    return [`${councilOf.kk} ${onDate(plan.approvedOn, 'kk')} өткен отырысында бекітілді, № `, number, ' хаттама'];
  return [`Утвержден на заседании ${councilOf.ru} ${onDate(plan.approvedOn, 'ru')}, протокол № `, number];
}

function circumstances({ plan, facts, pack, pupil, responsible }: PlanData, lang: PaperLanguage): Block {
  const endsOn = plan.endsOn ?? facts.endsOn;
  const grounds = facts.grounds.map(
    ({ code }) => pack.grounds.find((known) => known.code === code)?.names[lang] ?? code,
  );
  return fields(
    [words.pupil[lang], value(fullNameIn(pupil, lang))],
    [words.className[lang], value(pupil.className)],
    [words.bornOn[lang], longDate(pupil.bornOn, lang)],
    [words.grounds[lang], value(grounds.join('; '))],
    [words.term[lang], value(endsOn === null ? null : untilDate(endsOn, lang))],
    [words.responsible[lang], value(postAndName(responsible, lang))],
    [words.goal[lang], textRuns(plan.goal, lang, 40)],
  );
}

const causesOf = ({ plan }: PlanData, lang: PaperLanguage): Block =>
  plan.causes.length === 0
    ? paragraph(value(null, 60))
    : numbered(...plan.causes.map((cause) => textRuns(cause.words, lang)));

/** A section without measures is left out; numbers run through the whole plan. */
function sectionOf(data: PlanData, section: Section, lang: PaperLanguage): readonly Block[] {
  const rows = data.plan.measures.flatMap((measure, at) =>
    measure.section === section ? [rowOf(data, measure, at + 1, lang)] : [],
  );
  if (rows.length === 0) return [];
  const head = [
    '№',
    words.measure[lang],
    words.cause[lang],
    words.due[lang],
    words.who[lang],
    words.expected[lang],
    words.outcome[lang],
  ];
  return [heading(2, sections[section][lang]), table(widths, head, rows)];
}

function rowOf(data: PlanData, measure: Measure, number: number, lang: PaperLanguage): readonly Inline[] {
  const cause = data.plan.causes.findIndex(({ id }) => id === measure.causeId);
  return [
    String(number),
    measureWords(data.pack, measure, lang),
    cause === -1 ? value(null) : runsOf(String(cause + 1)),
    daysWords(measure, lang),
    responsibleWords(data.people, measure, lang),
    textRuns(measure.expected, lang),
    outcomeCell(data, measure, lang),
  ];
}

/** What came of it, and of a frequent measure how often it was done. */
function outcomeCell({ progress }: PlanData, measure: Measure, lang: PaperLanguage): Inline {
  const counted = windowsWords(progress.get(measure.id) ?? null, lang);
  if (counted === '') return outcomeWords(measure, lang);
  return measure.outcome === null ? runsOf(counted) : runsOf(outcomeWords(measure, lang), '. ', counted);
}
