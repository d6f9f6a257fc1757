import {
  heading,
  line,
  paragraph,
  runsOf,
  signatures,
  space,
  table,
  value,
  type Inline,
  type Letter,
} from '#features/documents/rules/letter.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { longDate, shortDate } from '#kernel/pure/long-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import { readRecordJournal, type RecordJournal } from '../server/record-journal.ts';
import type { RecordMove } from '../server/record-moves.ts';

const words = {
  title: { kk: 'Есепке алу журналы', ru: 'Журнал учета' },
  heading: { kk: 'ЕСЕПКЕ АЛУ ЖУРНАЛЫ', ru: 'ЖУРНАЛ УЧЕТА' },
  nobody: { kk: 'Осы оқу жылында есепте ешкім тұрған жоқ.', ru: 'В этом учебном году на учете никто не состоял.' },
  sealed: { kk: 'іс мөрленген', ru: 'дело запечатано' },
  signature: { kk: 'Әлеуметтік педагог', ru: 'Социальный педагог' },
  columns: {
    kk: [
      '№',
      'Білім алушы, туған күні, сыныбы',
      'Мекенжайы, ата-анасы',
      'Негіздер',
      'Қойылды',
      'Жауапты',
      'Ұзартылды',
      'Шығарылды, себебі',
      'Ескертпе',
    ],
    ru: [
      '№',
      'Обучающийся, дата рождения, класс',
      'Адрес, родители',
      'Основания',
      'Поставлен',
      'Ответственный',
      'Продлен',
      'Снят, причина',
      'Примечание',
    ],
  },
} as const;

const widths = [0.04, 0.14, 0.165, 0.145, 0.1, 0.1, 0.1, 0.115, 0.095];

/** Paper 21: the journal of the record for the school year, on a page that lies on its side. */
export const recordJournalPaper: Paper<RecordJournal> = {
  paper: 'record-journal',
  words,
  number: 21,
  clause: 10,
  may: wholeSchoolRoles,
  read: readRecordJournal,
  letter: journalLetter,
  about: ({ schoolId }) => ({ kind: 'register', id: schoolId }),
  dateOf: ({ madeOn }) => madeOn,
};

function journalLetter(data: RecordJournal, lang: PaperLanguage): Letter {
  const year = `${data.schoolYear}-${data.schoolYear + 1}`;
  return {
    paper: 'record-journal',
    language: lang,
    title: words.title[lang],
    wide: true,
    letterhead: data.letterhead,
    numberAndDate: { date: runsOf(longDate(data.madeOn, lang)), number: [] },
    blocks: [
      heading(1, words.heading[lang]),
      line('center', lang === 'kk' ? `${data.record.kk}, ${year} оқу жылы` : `${data.record.ru}, ${year} учебный год`),
      data.rows.length === 0
        ? paragraph(words.nobody[lang])
        : table(
            widths,
            words.columns[lang],
            data.rows.map((row, at) => cellsOf(row, at + 1, lang)),
          ),
      space,
      signatures({ post: words.signature[lang], name: '' }),
    ],
  };
}

function cellsOf(row: RecordJournal['rows'][number], number: number, lang: PaperLanguage): readonly Inline[] {
  const grounds = row.grounds.map((code) => row.pack.grounds.find((one) => one.code === code)?.names[lang] ?? code);
  const parents = row.parents.map((one) => one[lang]).join('; ');
  const reason = row.pack.removalReasons.find(({ code }) => code === row.removalReason)?.names[lang];
  return [
    String(number),
    [row.pupil[lang], shortDate(row.bornOn), row.className].filter((part) => part !== '').join(', '),
    row.sealed ? '' : [value(row.address), ...(parents === '' ? [] : [`; ${parents}`])],
    grounds.join('; '),
    saidOf(row.moves, 'place', lang),
    row.responsible[lang],
    saidOf(row.moves, 'extend', lang),
    [saidOf(row.moves, 'remove', lang), reason ?? ''].filter((part) => part !== '').join('; '),
    row.sealed ? words.sealed[lang] : '',
  ];
}

const numbered: Names = { kk: 'хаттама №', ru: 'протокол №' };

/** «20.02.2026, хаттама № 1»; several one under another. */
const saidOf = (moves: readonly RecordMove[], verb: RecordMove['verb'], lang: PaperLanguage): string =>
  moves
    .filter((move) => move.verb === verb)
    .map(({ on, protocol }) => [shortDate(on), protocol === null ? '' : `${numbered[lang]} ${protocol}`])
    .map((parts) => parts.filter((part) => part !== '').join(', '))
    .join('; ');
