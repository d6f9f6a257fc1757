import type { Paper } from '#features/documents/server/public.ts';
import {
  bold,
  fields,
  heading,
  line,
  note,
  numbered,
  paragraph,
  signatures,
  space,
  value,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { longDate, shortDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { decisionRuns } from './decision-words.ts';
import { dateAndNumber, enteredFromPaper, letterheadFrom, questionOf, signatureOf } from './paper-head.ts';
import { isWritten } from './protocol-item.ts';
import { aboutSignedItem, readSignedItem, type SignedItem } from './signed-item.ts';

const words = {
  title: { kk: 'Хаттамадан үзінді көшірме', ru: 'Выписка из протокола' },
  heading: { kk: 'ХАТТАМАДАН ҮЗІНДІ КӨШІРМЕ', ru: 'ВЫПИСКА ИЗ ПРОТОКОЛА' },
  question: { kk: 'Қаралған мәселе', ru: 'Рассмотренный вопрос' },
  born: { kk: 'Туған күні', ru: 'Дата рождения' },
  decided: { kk: 'ШЕШІМ ҚАБЫЛДАДЫ', ru: 'РЕШИЛИ' },
  trueCopy: { kk: 'Дұрыс', ru: 'Верно' },
  secretary: { kk: 'Хатшы', ru: 'Секретарь' },
  made: { kk: 'Берілген күні', ru: 'Дата выдачи' },
} as const;

/** Paper 11: one question, one child. What was said at the hearing stays in the protocol. */
export const extractPaper: Paper<SignedItem> = {
  paper: 'extract',
  words,
  number: 11,
  clause: 13,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: (tx, id) => readSignedItem(tx, id),
  letter: extractLetter,
  about: aboutSignedItem,
  dateOf: ({ heldOn }) => heldOn,
};

/** The letter of an extract; pure, so that what it holds of other children (nothing) can be tested. */
function extractLetter(data: SignedItem, lang: PaperLanguage): Letter {
  const { item } = data;
  const decisions = item.decisions.filter((one) => one.kind !== 'free').map((one) => decisionRuns(one, lang));
  const free = isWritten(item.wording) ? [textRuns(item.wording, lang)] : [];
  return {
    paper: 'extract',
    language: lang,
    title: words.title[lang],
    letterhead: letterheadFrom(data.letterhead),
    numberAndDate: dateAndNumber(data.heldOn, value(data.number === null ? null : String(data.number)), lang),
    blocks: [
      ...(data.fromPaper === true ? [paragraph(bold(enteredFromPaper[lang]))] : []),
      heading(1, words.heading[lang]),
      line('center', lang === 'kk' ? `${data.words.councilOf.kk} отырысы` : `заседания ${data.words.councilOf.ru}`),
      fields(
        [words.question[lang], `${item.number}. ${questionOf(item, lang)}`],
        [words.born[lang], value(item.pupil === null ? null : shortDate(item.pupil.bornOn))],
      ),
      paragraph(bold(`${words.decided[lang]}:`)),
      numbered(...decisions, ...free),
      note(data.words.noConsequences[lang]),
      space,
      line('left', bold(`${words.trueCopy[lang]}:`)),
      signatures(signatureOf(data.secretary, data.secretary?.post?.[lang] ?? words.secretary[lang], lang)),
      line('left', `${words.made[lang]}: ${longDate(data.madeOn, lang)}`),
    ],
  };
}
