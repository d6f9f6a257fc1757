import {
  bold,
  fields,
  heading,
  line,
  numbered,
  paragraph,
  runsOf,
  signatures,
  space,
  value,
  type Block,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { ProtocolData } from '../rules/protocol-data.ts';
import { departureWords } from './departure-words.ts';
import { dateAndNumber, letterheadFrom, personWithPost, questionOf, signatureOf } from './paper-head.ts';
import { protocolItem } from './protocol-item.ts';

const words = {
  protocol: { kk: 'ХАТТАМА', ru: 'ПРОТОКОЛ' },
  title: { kk: 'Отырыс хаттамасы', ru: 'Протокол заседания' },
  draft: { kk: 'ЖОБА', ru: 'ПРОЕКТ' },
  place: { kk: 'Өткен орны', ru: 'Место проведения' },
  starts: { kk: 'Басталған уақыты', ru: 'Начало' },
  ends: { kk: 'Аяқталған уақыты', ru: 'Окончание' },
  format: { kk: 'Өту нысаны', ru: 'Формат' },
  called: { kk: 'Шақырылған негізі', ru: 'Созвано' },
  decision: { kk: 'әкімшіліктің шешімі', ru: 'решение администрации' },
  presiding: { kk: 'Төрағалық етуші', ru: 'Председательствующий' },
  secretary: { kk: 'Хатшы', ru: 'Секретарь' },
  present: { kk: 'Қатысқандар', ru: 'Присутствовали' },
  absent: { kk: 'Қатыспағандар', ru: 'Отсутствовали' },
  agenda: { kk: 'КҮН ТӘРТІБІ', ru: 'ПОВЕСТКА ДНЯ' },
  speaker: { kk: 'баяндаушы', ru: 'докладчик' },
  fromPaper: {
    kk: 'Бағдарламаға кейін енгізілген көшірме: қол қойылған түпнұсқасы – қағаз хаттама.',
    ru: 'Запись, внесенная в программу позднее: подлинник с подписями – протокол на бумаге.',
  },
  departures: { kk: 'Ұсынымдардан ауытқулар және олардың себептері', ru: 'Отступления от рекомендаций и их причины' },
  question: { kk: 'мәселе', ru: 'вопрос' },
  clause: { kk: '-тармақ', ru: 'пункт ' },
} as const;

const formats = {
  'in-person': { kk: 'бетпе-бет', ru: 'очно' },
  remote: { kk: 'қашықтан', ru: 'дистанционно' },
  mixed: { kk: 'аралас', ru: 'смешанный' },
} as const;

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
      ...(data.fromPaper === true ? [paragraph(bold(words.fromPaper[lang]))] : []),
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
    [words.format[lang], isSparse(data) ? value(null) : formats[data.format][lang]],
    [
      words.called[lang],
      calledBy.number === ''
        ? value(null)
        : `${words.decision[lang]}, ${longDate(calledBy.on, lang)}, № ${calledBy.number}`,
    ],
    [words.presiding[lang], value(presiding === null ? null : personWithPost(presiding, lang))],
    [words.secretary[lang], value(secretary === null ? null : personWithPost(secretary, lang))],
  );
}

/** Entered from paper by number and day alone: what was not asked for is a blank, never a guess. */
const isSparse = (data: ProtocolData): boolean => data.fromPaper === true && data.startsAt === '';

function participants(data: ProtocolData, lang: PaperLanguage): readonly Block[] {
  if (isSparse(data)) return [];
  const present = data.present.map((one) => personWithPost(one, lang));
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

function agendaLine(item: ProtocolData['items'][number], lang: PaperLanguage) {
  const asked = item.question === null || item.question.text === '' ? [] : ['. ', ...textRuns(item.question, lang)];
  const speaker =
    item.speaker === null ? '' : `; ${words.speaker[lang]}: ${personWithPost(item.speaker, lang, 'initials')}`;
  return runsOf(questionOf(item, lang), asked, speaker);
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
