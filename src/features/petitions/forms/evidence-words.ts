import { bold, table, value, type Block, type Inline } from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { shortDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { EvidenceLine } from '../rules/petition-shapes.ts';

export const evidenceWords = {
  day: { kk: 'Күні', ru: 'Дата' },
  what: { kk: 'Не болды', ru: 'Что было' },
  who: { kk: 'Кім', ru: 'Кто' },
} as const satisfies Record<string, Names>;

const kinds: Readonly<Record<EvidenceLine['kind'], Names>> = {
  offered: { kk: 'Көмек ұсынылды', ru: 'Предложена помощь' },
  accepted: { kk: 'Көмек қабылданды', ru: 'Помощь принята' },
  refused: { kk: 'Көмектен бас тартты', ru: 'Отказ от помощи' },
  'no-measures': { kk: 'Шара қабылданбады', ru: 'Меры не приняты' },
};

const whats: Readonly<Record<EvidenceLine['what'], Names | null>> = {
  talk: { kk: 'әңгімелесу', ru: 'беседа' },
  call: { kk: 'телефон арқылы сөйлесу', ru: 'телефонный разговор' },
  visit: { kk: 'үйге бару', ru: 'посещение семьи' },
  consultation: { kk: 'кеңес беру', ru: 'консультация' },
  agreement: { kk: 'уағдаластық', ru: 'договоренность' },
  other: { kk: 'басқа жұмыс түрі', ru: 'другая форма работы' },
  'copy-handed': { kk: 'жоспардың данасы тапсырылды', ru: 'вручен экземпляр плана' },
  'copy-refused': {
    kk: 'жоспардың данасы ұсынылды, алудан немесе қол қоюдан бас тартты',
    ru: 'предложен экземпляр плана; отказ получить его или подписать',
  },
  'family-agree': { kk: 'ата-ананың сілтеме арқылы жауабы', ru: 'ответ родителя по ссылке' },
  'family-refuse': { kk: 'ата-ананың сілтеме арқылы жауабы', ru: 'ответ родителя по ссылке' },
  'invitation-refused': {
    kk: 'Кеңес отырысына шақыруды қабылдамады',
    ru: 'отказ принять приглашение на заседание Совета',
  },
  'not-come': { kk: 'шақырылған Кеңес отырысына келмеді', ru: 'неявка на заседание Совета по приглашению' },
  'measure-not-done': {
    kk: 'жоспардағы отбасымен байланысты іс-шара орындалмады',
    ru: 'не выполнено мероприятие плана, которое касается семьи',
  },
  'by-hand': null,
};

/** The offers, answers and what was not done, in the order of time; a blank row where nothing is written down. */
export function evidenceTable(lines: readonly EvidenceLine[], lang: PaperLanguage): Block {
  const rows =
    lines.length === 0
      ? [[value(null), value(null, 30), value(null, 12)]]
      : lines.map((line): readonly Inline[] => [shortDate(line.on), whatOf(line, lang), whoOf(line)]);
  const head = [evidenceWords.day[lang], evidenceWords.what[lang], evidenceWords.who[lang]];
  return table([0.16, 0.54, 0.3], head, rows);
}

/** «Көмек ұсынылды: әңгімелесу», with the words where they are the family's own or written for this. */
function whatOf({ kind, what, words }: EvidenceLine, lang: PaperLanguage): Inline {
  const way = whats[what]?.[lang];
  const said: Inline = way === undefined ? bold(kinds[kind][lang]) : [bold(kinds[kind][lang]), `: ${way}`];
  return words === null || words.text.trim() === '' ? said : [said, '. ', textRuns(words, lang)];
}

const whoOf = ({ byName, guardianName }: EvidenceLine): Inline =>
  value([byName ?? '', guardianName ?? ''].filter((name) => name.trim() !== '').join(', '), 12);
