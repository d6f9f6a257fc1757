import { bold, heading, italic, numbered, paragraph, runsOf, type Block } from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { PaperLanguage, Text } from '#kernel/pure/text.ts';
import type { PaperItem } from '../rules/protocol-data.ts';
import { decisionRuns } from './decision-words.ts';
import { questionOf } from './paper-head.ts';

const words = {
  heard: { kk: 'ТЫҢДАЛДЫ', ru: 'СЛУШАЛИ' },
  spoke: { kk: 'СӨЗ СӨЙЛЕДІ', ru: 'ВЫСТУПИЛИ' },
  decided: { kk: 'ШЕШІМ ҚАБЫЛДАДЫ', ru: 'РЕШИЛИ' },
  child: { kk: 'Баланың өз сөзі', ru: 'Слова ребенка' },
  cameParents: { kk: 'Ата-анасы (заңды өкілдері) қатысты', ru: 'Родители (законные представители) присутствовали' },
  missedParents: { kk: 'Ата-анасы (заңды өкілдері) келмеді', ru: 'Родители (законные представители) не явились' },
  votes: { kk: 'Дауыс беру', ru: 'Голосование' },
  for: { kk: 'жақтап', ru: 'за' },
  against: { kk: 'қарсы', ru: 'против' },
  abstained: { kk: 'қалыс қалды', ru: 'воздержались' },
  tied: {
    kk: 'Мүдделер қақтығысына байланысты қалыс қалды',
    ru: 'Воздержались в связи с конфликтом интересов',
  },
  ties: {
    relative: { kk: 'баланың туысы', ru: 'родственник ребенка' },
    author: { kk: 'өтініштің авторы', ru: 'автор обращения' },
    other: { kk: 'өзге байланыс', ru: 'иная заинтересованность' },
  },
  rolledOver: {
    kk: 'Мәселе қаралған жоқ, келесі отырысқа ауыстырылды.',
    ru: 'Вопрос не рассмотрен и переносится на следующее заседание.',
  },
} as const;

export { words as protocolItemWords };

/** One question of a protocol: heard, spoke, decided (clause 13). */
export function protocolItem(item: PaperItem, lang: PaperLanguage): readonly Block[] {
  const head = heading(2, `${item.number}. ${questionOf(item, lang)}`);
  if (item.rolledOver) return [head, paragraph(words.rolledOver[lang])];
  return [
    head,
    paragraph(bold(`${words.heard[lang]}: `), textRuns(item.heard, lang)),
    ...parentsOf(item, lang),
    ...(isWritten(item.childWords)
      ? [paragraph(italic(`${words.child[lang]}: `), textRuns(item.childWords, lang))]
      : []),
    ...spoken(item, lang),
    paragraph(bold(`${words.decided[lang]}:`)),
    decided(item, lang),
    ...votesOf(item, lang),
    ...abstainedOf(item, lang),
  ];
}

function parentsOf(item: PaperItem, lang: PaperLanguage): readonly Block[] {
  const named = (present: boolean): string =>
    item.parents
      .filter((one) => one.present === present)
      .map((one) => one.full[lang])
      .join('; ');
  const [came, missed] = [named(true), named(false)];
  return [
    ...(came === '' ? [] : [paragraph(`${words.cameParents[lang]}: ${came}.`)]),
    ...(missed === '' ? [] : [paragraph(`${words.missedParents[lang]}: ${missed}.`)]),
  ];
}

function spoken(item: PaperItem, lang: PaperLanguage): readonly Block[] {
  if (item.speeches.length === 0) return [];
  const lines = item.speeches.map((one) => runsOf(bold(`${one.who}: `), textRuns(one.text, lang)));
  return [paragraph(bold(`${words.spoke[lang]}:`)), numbered(...lines)];
}

/** The decisions with the free wording as the last of them; a blank while nothing is decided. */
function decided(item: PaperItem, lang: PaperLanguage): Block {
  const lines = item.decisions.filter((one) => one.kind !== 'free').map((one) => decisionRuns(one, lang));
  const free = isWritten(item.wording) || lines.length === 0 ? [textRuns(item.wording, lang, 40)] : [];
  return numbered(...lines, ...free);
}

function votesOf({ votes }: PaperItem, lang: PaperLanguage): readonly Block[] {
  if (votes === null) return [];
  const counted = `${words.for[lang]} – ${votes.for}, ${words.against[lang]} – ${votes.against}, ${words.abstained[lang]} – ${votes.abstained}`;
  return [paragraph(`${words.votes[lang]}: ${counted}.`)];
}

/** Ours: who took no part in the decision, and why. */
function abstainedOf({ abstained = [] }: PaperItem, lang: PaperLanguage): readonly Block[] {
  if (abstained.length === 0) return [];
  const named = abstained.map((one) => `${one.full[lang]} (${words.ties[one.kind][lang]})`).join('; ');
  return [paragraph(`${words.tied[lang]}: ${named}.`)];
}

export const isWritten = (text: Text | null): text is Text => text !== null && text.text !== '';
