import { sql } from 'kysely';
import type { Paper } from '#features/documents/server/public.ts';
import {
  heading,
  line,
  runsOf,
  signatures,
  space,
  table,
  value,
  type Inline,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { packById } from '#features/procedure/server/public.ts';
import { peopleByIds, schoolOf } from '#features/school/server/public.ts';
import { dayAndMonth, monthName, shortDate } from '#kernel/pure/long-date.ts';
import { initialsName } from '#kernel/pure/person-name.ts';
import { plainDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperPerson, ProtocolData } from '../rules/protocol-data.ts';
import { holdersOfPost } from '../server/composition-store.ts';
import { readPlan, type StoredPlanRow } from '../server/plan-row-store.ts';
import { letterheadOf } from '../server/protocol-data.ts';
import { letterheadFrom, signatureOf } from './paper-head.ts';

type Data = {
  readonly planId: string;
  readonly schoolYear: number;
  readonly today: PlainDate;
  readonly letterhead: ProtocolData['letterhead'];
  readonly councilOf: Names;
  readonly head: PaperPerson | null;
  readonly deputy: PaperPerson | null;
  readonly people: ReadonlyMap<string, PaperPerson>;
  readonly rows: readonly StoredPlanRow[];
};

const words = {
  title: { kk: 'Кеңестің жылдық жұмыс жоспары', ru: 'План работы Совета на год' },
  approve: { kk: 'БЕКІТЕМІН', ru: 'УТВЕРЖДАЮ' },
  head: { kk: 'Мектеп басшысы', ru: 'Руководитель школы' },
  deputy: {
    kk: 'Директордың тәрбие ісі жөніндегі орынбасары',
    ru: 'Заместитель директора по воспитательной работе',
  },
  columns: {
    kk: ['№', 'Мерзімі', 'Қаралатын мәселелер', 'Қатысушылар', 'Жауапты', 'Орындалуы туралы белгі'],
    ru: ['№', 'Срок', 'Рассматриваемые вопросы', 'Участники', 'Ответственный', 'Отметка об исполнении'],
  },
} as const;

const widths = [0.05, 0.12, 0.33, 0.18, 0.16, 0.16];

/** Paper 22 (clause 5): the work plan of the Council for a school year, on a page that lies on its side. */
export const workPlanPaper: Paper<Data> = {
  paper: 'work-plan',
  words,
  number: 22,
  clause: 5,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: readWorkPlan,
  letter: workPlanLetter,
  about: ({ planId }) => ({ kind: 'work-plan', id: planId }),
  dateOf: ({ today }) => today,
};

function workPlanLetter(data: Data, lang: PaperLanguage): Letter {
  const { head, deputy, rows } = data;
  return {
    paper: 'work-plan',
    language: lang,
    title: words.title[lang],
    wide: true,
    letterhead: letterheadFrom(data.letterhead),
    blocks: [
      line('right', words.approve[lang]),
      line('right', `${words.head[lang]} `, value(null, 12), ` ${head?.initials[lang] ?? ''}`),
      line('right', lang === 'kk' ? '20___ жылғы «___» ____________' : '«___» ____________ 20___ года'),
      heading(1, titleOf(data, lang)),
      table(
        widths,
        words.columns[lang],
        rows.map((row, at) => cellsOf(row, at, data, lang)),
      ),
      space,
      signatures(signatureOf(deputy, words.deputy[lang], lang)),
    ],
  };
}

function titleOf({ schoolYear, councilOf }: Data, lang: PaperLanguage): string {
  const year = `${schoolYear}-${schoolYear + 1}`;
  return lang === 'kk'
    ? `${councilOf.kk} ${year} оқу жылына арналған жұмыс жоспары`
    : `План работы ${councilOf.ru} на ${year} учебный год`;
}

function cellsOf(row: StoredPlanRow, at: number, { people }: Data, lang: PaperLanguage): readonly Inline[] {
  const responsible = row.responsible === null ? null : people.get(row.responsible.id);
  return [
    String(at + 1),
    row.plannedOn === null ? monthName(row.month, lang) : dayAndMonth(row.plannedOn, lang),
    textRuns(row.question, lang),
    row.participants === null ? '' : textRuns(row.participants, lang),
    responsible?.initials[lang] ?? '',
    markOf(row, lang),
  ];
}

/** What fulfilled it: the meeting with its number and day, or the day it was done otherwise; empty to be written by hand. */
function markOf({ state, done, meeting }: StoredPlanRow, lang: PaperLanguage): Inline {
  if (state !== 'done') return '';
  if (done === null && meeting !== null) {
    const day = shortDate(meeting.heldOn);
    return lang === 'kk' ? `№ ${meeting.number} отырыс, ${day}` : `заседание № ${meeting.number}, ${day}`;
  }
  if (done === null) return '';
  const said = lang === 'kk' ? `орындалды, ${shortDate(done.on)}` : `исполнено, ${shortDate(done.on)}`;
  return done.words === null || done.words.text === '' ? said : runsOf(`${said}: `, textRuns(done.words, lang));
}

async function readWorkPlan(tx: Tx, id: string): Promise<Data | null> {
  const found = await sql<{ school_year: number }>`
    select school_year from council_work_plans where school_id = ${tx.schoolId} and id = ${id}::uuid`.execute(tx.db);
  const schoolYear = found.rows[0]?.school_year;
  if (schoolYear === undefined) return null;
  const school = await schoolOf(tx, plainDate(`${schoolYear}-09-01`));
  const pack = await packById(tx, school.packId);
  const rows = await readPlan(tx, schoolYear);
  const [headId] = await holdersOfPost(tx, 'head', tx.today);
  const [deputyId] = await holdersOfPost(tx, 'deputy', tx.today);
  const people = await paperPeople(tx, [headId, deputyId, ...rows.map((row) => row.responsible?.id)]);
  return {
    planId: id,
    schoolYear,
    today: tx.today,
    letterhead: letterheadOf(school),
    councilOf: pack.vocabulary.councilOf,
    head: people.get(headId ?? '') ?? null,
    deputy: people.get(deputyId ?? '') ?? null,
    people,
    rows,
  };
}

async function paperPeople(tx: Tx, ids: readonly (string | undefined)[]): Promise<ReadonlyMap<string, PaperPerson>> {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined);
  const found = await peopleByIds(tx, wanted);
  return new Map(
    [...found.values()].map(({ id, name, nameRu, posts }) => {
      const both = { kk: initialsName(name), ru: initialsName(nameRu ?? name) };
      return [id, { full: both, initials: both, post: posts[0]?.title ?? null }];
    }),
  );
}
