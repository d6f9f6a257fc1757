import type { Paper } from '#features/documents/server/public.ts';
import {
  bold,
  heading,
  line,
  paragraph,
  space,
  value,
  type Block,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import type { ProtocolData } from '../rules/protocol-data.ts';
import { annotationsOf } from '../server/annotation-store.ts';
import { readProtocol } from '../server/protocol-data.ts';
import { dateAndNumber, letterheadFrom } from './paper-head.ts';

type Data = {
  readonly protocol: ProtocolData;
  readonly annotations: Awaited<ReturnType<typeof annotationsOf>>;
  readonly lastOn: PlainDate;
};

const words = {
  title: { kk: 'Хаттамаға қосымша', ru: 'Приложение к протоколу' },
  heading: { kk: 'ХАТТАМАҒА ҚОСЫМША', ru: 'ПРИЛОЖЕНИЕ К ПРОТОКОЛУ' },
  corrections: { kk: 'Қол қойылған хаттамаға түзетулер', ru: 'Исправления к подписанному протоколу' },
  all: { kk: 'Бүкіл хаттама бойынша', ru: 'К протоколу в целом' },
  reads: { kk: 'Былай оқылсын', ru: 'Следует читать' },
  reason: { kk: 'Себебі', ru: 'Причина' },
  wrote: { kk: 'Енгізген', ru: 'Внес(ла)' },
} as const;

/** Appendix to paper 10, by the id of the meeting: what corrects a signed protocol, each with its reason, person and day. */
export const appendixPaper: Paper<Data> = {
  paper: 'protocol-appendix',
  words,
  number: 10,
  clause: 13,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: async (tx, id) => {
    const annotations = await annotationsOf(tx, id);
    const last = annotations.at(-1);
    const found = last === undefined ? null : await readProtocol(tx, id);
    if (found === null || last === undefined) return null;
    return { protocol: found.data, annotations, lastOn: PlainDate.parse(dayOfMoment(new Date(last.at))) };
  },
  letter: appendixLetter,
  about: ({ protocol }) => ({ kind: 'meeting', id: protocol.meetingId, meetingId: protocol.meetingId }),
  dateOf: ({ lastOn }) => lastOn,
};

function appendixLetter({ protocol, annotations }: Data, lang: PaperLanguage): Letter {
  const number = value(protocol.number === null ? null : String(protocol.number));
  return {
    paper: 'protocol-appendix',
    language: lang,
    title: words.title[lang],
    letterhead: letterheadFrom(protocol.letterhead),
    numberAndDate: dateAndNumber(protocol.heldOn, number, lang),
    blocks: [
      heading(1, words.heading[lang]),
      line('center', words.corrections[lang]),
      ...annotations.flatMap((one, at) => annotationBlocks(one, at + 1, lang)),
    ],
  };
}

function annotationBlocks(one: Data['annotations'][number], place: number, lang: PaperLanguage): readonly Block[] {
  const of =
    one.question === null
      ? words.all[lang]
      : lang === 'kk'
        ? `${one.question}-мәселе бойынша`
        : `К вопросу ${one.question}`;
  const day = longDate(PlainDate.parse(dayOfMoment(new Date(one.at))), lang);
  return [
    heading(2, `${place}. ${of}`),
    paragraph(bold(`${words.reads[lang]}: `), textRuns(one.text, lang)),
    paragraph(bold(`${words.reason[lang]}: `), textRuns(one.reason, lang)),
    line('left', `${words.wrote[lang]}: ${one.personName}, ${day}`),
    space,
  ];
}
