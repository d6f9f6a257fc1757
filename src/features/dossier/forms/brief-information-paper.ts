import type { SentenceCase } from '#features/cases/rules/paper-person.ts';
import { pupilFor } from '#features/cases/rules/paper-pupil.ts';
import { heading, line, signatures, space, table, value } from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { shortDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { BriefInformation, WorkForm } from '../rules/paper-body.ts';
import { aboutPaper, dossierReaders, readDossierData, type DossierData } from './dossier-data.ts';
import { dossierLetter, pupilFields, pupilWords, signatureOf } from './paper-lines.ts';

const words = {
  title: { kk: 'Қысқаша ақпарат', ru: 'Краткая информация' },
  heading: { kk: 'ҚЫСҚАША АҚПАРАТ', ru: 'КРАТКАЯ ИНФОРМАЦИЯ' },
  on: { kk: 'Күні', ru: 'Дата' },
  form: { kk: 'Жұмыс түрі', ru: 'Форма работы' },
  who: { kk: 'Кім жүргізді', ru: 'Кто провел' },
  content: { kk: 'Мазмұны', ru: 'Содержание' },
  result: { kk: 'Нәтижесі', ru: 'Результат' },
  writer: { kk: 'әлеуметтік педагог', ru: 'социальный педагог' },
} as const satisfies Record<string, Names>;

const forms: Readonly<Record<WorkForm, Names>> = {
  talk: { kk: 'әңгімелесу', ru: 'беседа' },
  call: { kk: 'телефон арқылы сөйлесу', ru: 'телефонный разговор' },
  'home-visit': { kk: 'үйіне бару', ru: 'посещение на дому' },
  consultation: { kk: 'консультация', ru: 'консультация' },
  incident: { kk: 'оқиға', ru: 'происшествие' },
  agreement: { kk: 'келісім', ru: 'договоренность' },
  other: { kk: 'басқа', ru: 'другое' },
};

const columns = ['on', 'form', 'who', 'content', 'result'] as const;

/** Paper 6: brief information on the preventive work done so far (clause 11). */
export const briefInformationPaper: Paper<DossierData<BriefInformation>> = {
  paper: 'brief-information',
  words: { ...pupilWords, ...words },
  number: 6,
  clause: 11,
  may: dossierReaders,
  read: (tx, id, actor) => readDossierData(tx, id, actor, (body) => body.kind === 'brief-information'),
  letter: (data, lang) =>
    dossierLetter(data, lang, {
      slug: 'brief-information',
      title: words.title,
      blocks: [
        heading(1, words.heading[lang]),
        line('center', aboutWork(data, lang)),
        pupilFields(data, lang),
        table([1, 4, 4, 4, 7, 5], ['№', ...columns.map((column) => words[column][lang])], rowsOf(data.body, lang)),
        space,
        signatures(signatureOf(data.author, words.writer, lang)),
      ],
    }),
  about: aboutPaper,
  dateOf: (data) => data.writtenOn,
};

const withWhom = { kk: 'instrumental', ru: 'instrumental' } as const satisfies SentenceCase;

const aboutWork = ({ pupil }: DossierData<BriefInformation>, lang: PaperLanguage): string =>
  lang === 'kk'
    ? `${pupilFor(pupil, 'kk', withWhom)} жүргізілген профилактикалық жұмыс туралы`
    : `о профилактической работе с ${pupilFor(pupil, 'ru', withWhom)}`;

/** Oldest first. */
const rowsOf = (body: BriefInformation, lang: PaperLanguage) =>
  body.rows
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map((row, at) => [
      String(at + 1),
      shortDate(row.on),
      forms[row.form][lang],
      value(row.who),
      textRuns(row.content, lang),
      textRuns(row.result, lang),
    ]);
