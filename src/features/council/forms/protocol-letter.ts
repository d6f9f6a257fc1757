import {
  bold,
  fields,
  heading,
  line,
  numbered,
  paragraph,
  signatures,
  space,
  value,
  type Block,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { ofDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { ProtocolData } from '../rules/protocol-data.ts';
import { agendaLine, formats } from './agenda-line.ts';
import { departureWords } from './departure-words.ts';
import { dateAndNumber, enteredFromPaper, letterheadFrom, personWithPost, signatureOf } from './paper-head.ts';
import { protocolItem, protocolItemWords } from './protocol-item.ts';

const words = {
  protocol: { kk: 'ХАТТАМА', ru: 'ПРОТОКОЛ' },
  title: { kk: 'Отырыс хаттамасы', ru: 'Протокол заседания' },
  draft: { kk: 'ЖОБА', ru: 'ПРОЕКТ' },
  place: { kk: 'Өткен орны', ru: 'Место проведения' },
  starts: { kk: 'Басталған уақыты', ru: 'Начало' },
  ends: { kk: 'Аяқталған уақыты', ru: 'Окончание' },
  format: { kk: 'Өту нысаны', ru: 'Формат' },
  called: { kk: 'Шақырылған негізі', ru: 'Созвано' },
  presiding: { kk: 'Төрағалық етуші', ru: 'Председательствующий' },
  secretary: { kk: 'Хатшы', ru: 'Секретарь' },
  present: { kk: 'Қатысқандар', ru: 'Присутствовали' },
  absent: { kk: 'Қатыспағандар', ru: 'Отсутствовали' },
  came: { kk: 'келді', ru: 'прибытие' },
  left: { kk: 'кетті', ru: 'уход' },
  agenda: { kk: 'КҮН ТӘРТІБІ', ru: 'ПОВЕСТКА ДНЯ' },
  departures: { kk: 'Ұсынымдардан ауытқулар және олардың себептері', ru: 'Отступления от рекомендаций и их причины' },
  question: { kk: 'мәселе', ru: 'вопрос' },
  clause: { kk: '-тармақ', ru: 'пункт ' },
} as const;

export const protocolWords = { ...words, item: protocolItemWords } as const;

/** Paper 10 (clause 13): the protocol of a meeting; a draft says that it is one. */
export function protocolLetter(data: ProtocolData, lang: PaperLanguage, isDraft: boolean): Letter {
  const number = data.number === null ? value(null) : bold(String(data.number));
  return {
    paper: 'protocol',
    language: lang,
    title: words.title[lang],
    letterhead: letterheadFrom(data.letterhead),
    numberAndDate: dateAndNumber(data.heldOn, number, lang),
    blocks: [
      ...(isDraft ? [line('right', bold(words.draft[lang]))] : []),
      ...(data.fromPaper === true ? [paragraph(bold(enteredFromPaper[lang]))] : []),
      heading(1, words.protocol[lang]),
      line('center', lang === 'kk' ? `${data.words.councilOf.kk} отырысы` : `заседания ${data.words.councilOf.ru}`),
      circumstances(data, lang),
      ...participants(data, lang),
      heading(2, words.agenda[lang]),
      numbered(...data.items.map((item) => agendaLine(item, lang))),
      ...data.items.flatMap((item) => protocolItem(item, lang)),
      ...departures(data, lang),
      ...signed(data, lang),
    ],
  };
}

/** A transcript has no place to sign: it does not pretend to be the original. */
const signed = (data: ProtocolData, lang: PaperLanguage): readonly Block[] =>
  data.fromPaper === true
    ? []
    : [
        space,
        signatures(
          signatureOf(data.presiding, words.presiding[lang], lang),
          signatureOf(data.secretary, words.secretary[lang], lang),
        ),
      ];

function circumstances(data: ProtocolData, lang: PaperLanguage): Block {
  const { presiding, secretary, calledBy } = data;
  return fields(
    [words.place[lang], textRuns(data.place, lang)],
    [words.starts[lang], value(data.startsAt)],
    [words.ends[lang], value(data.endsAt)],
    [words.format[lang], data.format === null ? value(null) : formats[data.format][lang]],
    [words.called[lang], value(calledBy === null ? null : calledByWords(calledBy, lang))],
    [words.presiding[lang], value(presiding === null ? null : personWithPost(presiding, lang))],
    [words.secretary[lang], value(secretary === null ? null : personWithPost(secretary, lang))],
  );
}

/** Clause 5: «әкімшіліктің 2026 жылғы 10 ақпандағы № 5 шешімі», «решением администрации от 10 февраля 2026 года № 5». */
const calledByWords = ({ number, on }: NonNullable<ProtocolData['calledBy']>, lang: PaperLanguage): string =>
  lang === 'kk'
    ? `әкімшіліктің ${ofDate(on, 'kk')} № ${number} шешімі`
    : `решением администрации ${ofDate(on, 'ru')} № ${number}`;

/** Entered from paper by number and day alone: what was not asked for is a blank, never a guess. */
const isSparse = (data: ProtocolData): boolean => data.fromPaper === true && data.startsAt === null;

function participants(data: ProtocolData, lang: PaperLanguage): readonly Block[] {
  if (isSparse(data)) return [];
  const present = data.present.map((one) => personWithPost(one, lang) + comingsOf(one, lang));
  const absent = data.absent.map(
    (one) => personWithPost(one, lang) + (one.reason === null || one.reason === '' ? '' : ` (${one.reason})`),
  );
  return [
    paragraph(bold(`${words.present[lang]}: ${present.length}`)),
    numbered(...present),
    paragraph(bold(`${words.absent[lang]}: ${absent.length}`)),
    ...(absent.length === 0 ? [] : [numbered(...absent)]),
  ];
}

/** « (келді: 15:40; кетті: 16:10)», of whoever came late or left before the end. */
function comingsOf({ comings = [] }: ProtocolData['present'][number], lang: PaperLanguage): string {
  const said = comings.map(({ at, present }) => `${(present ? words.came : words.left)[lang]}: ${at}`);
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

/** Clause 2: what differed and why; the reason as it was typed. */
function departures(data: ProtocolData, lang: PaperLanguage): readonly Block[] {
  if (data.departures.length === 0) return [];
  const lines = data.departures.map(({ what, clause, reason, question }) => {
    const cited = lang === 'kk' ? `${clause}${words.clause.kk}` : `${words.clause.ru}${clause}`;
    const about =
      question === null
        ? ''
        : lang === 'kk'
          ? `, ${question}-${words.question.kk}`
          : `, ${words.question.ru} ${question}`;
    return `${departureWords(what)[lang]} (${cited}${about}): ${reason}`;
  });
  return [heading(2, words.departures[lang]), numbered(...lines)];
}
