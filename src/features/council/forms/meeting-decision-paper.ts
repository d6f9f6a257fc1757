import { sql } from 'kysely';
import type { Paper } from '#features/documents/server/public.ts';
import {
  fields,
  heading,
  line,
  numbered,
  paragraph,
  signatures,
  space,
  value,
  type Letter,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { peopleByIds } from '#features/school/server/public.ts';
import { kazakhCase } from '#kernel/pure/kazakh-suffix.ts';
import { longDate, onDate } from '#kernel/pure/long-date.ts';
import { initialsName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { ProtocolData } from '../rules/protocol-data.ts';
import { readProtocol } from '../server/protocol-data.ts';
import { agendaLine, formats } from './agenda-line.ts';
import { dateAndNumber, letterheadFrom } from './paper-head.ts';

type Caller = { readonly initials: Names; readonly post: Names | null };
type Data = {
  readonly data: ProtocolData;
  readonly decidedOn: PlainDate;
  readonly number: string;
  readonly caller: Caller | null;
};

const words = {
  title: { kk: 'Отырыс өткізу туралы шешім', ru: 'Решение о проведении заседания' },
  heading: { kk: 'ШЕШІМ', ru: 'РЕШЕНИЕ' },
  day: { kk: 'Күні', ru: 'Дата' },
  time: { kk: 'Уақыты', ru: 'Время' },
  place: { kk: 'Өтетін орны', ru: 'Место' },
  format: { kk: 'Өту нысаны', ru: 'Формат' },
  agenda: { kk: 'КҮН ТӘРТІБІ', ru: 'ПОВЕСТКА ДНЯ' },
  noItems: { kk: 'Күн тәртібі кейін толықтырылады.', ru: 'Повестка дня дополняется позднее.' },
  secretary: {
    kk: 'Хатшы кеңес мүшелеріне, ата-аналарға және шақырылған мамандарға хабарласын.',
    ru: 'Секретарю известить членов Совета, родителей и приглашенных специалистов.',
  },
  caller: { kk: 'Білім беру ұйымының басшысы', ru: 'Руководитель организации образования' },
} as const;

/** Paper 8 (clause 5): the decision of the administration to hold a meeting, with its agenda; the id is that of the meeting. */
export const meetingDecisionPaper: Paper<Data> = {
  paper: 'meeting-decision',
  words,
  number: 8,
  clause: 5,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: readDecision,
  letter: decisionLetter,
  about: ({ data }) => ({ kind: 'meeting', id: data.meetingId, meetingId: data.meetingId }),
  dateOf: ({ decidedOn }) => decidedOn,
};

function decisionLetter({ data, decidedOn, number, caller }: Data, lang: PaperLanguage): Letter {
  const { councilOf } = data.words;
  return {
    paper: 'meeting-decision',
    language: lang,
    title: words.title[lang],
    letterhead: letterheadFrom(data.letterhead),
    numberAndDate: dateAndNumber(decidedOn, value(number), lang),
    blocks: [
      heading(1, words.heading[lang]),
      line(
        'center',
        lang === 'kk' ? `${councilOf.kk} отырысын өткізу туралы` : `о проведении заседания ${councilOf.ru}`,
      ),
      paragraph(decided(data, lang)),
      fields(
        [words.day[lang], longDate(data.heldOn, lang)],
        [words.time[lang], value(data.startsAt)],
        [words.place[lang], textRuns(data.place, lang)],
        [words.format[lang], value(data.format === null ? null : formats[data.format][lang])],
      ),
      heading(2, words.agenda[lang]),
      data.items.length === 0
        ? paragraph(words.noItems[lang])
        : numbered(...data.items.map((item) => agendaLine(item, lang))),
      paragraph(words.secretary[lang]),
      space,
      signatures({ post: caller?.post?.[lang] ?? words.caller[lang], name: caller?.initials[lang] ?? '' }),
    ],
  };
}

/** «… 2026 жылғы 27 қарашада сағат 15:00-де өткізілсін.», «Провести … 27 ноября 2026 года в 15:00.» */
function decided({ words: { councilOf }, heldOn, startsAt }: ProtocolData, lang: PaperLanguage): string {
  const on = onDate(heldOn, lang);
  if (lang === 'kk') {
    const at = startsAt === null ? '' : ` сағат ${kazakhCase(startsAt, 'locative')}`;
    return `${councilOf.kk} отырысы ${on}${at} өткізілсін.`;
  }
  return `Провести заседание ${councilOf.ru} ${on}${startsAt === null ? '' : ` в ${startsAt}`}.`;
}

/** Null for a meeting whose decision is not known: it was entered from paper. */
async function readDecision(tx: Tx, id: string): Promise<Data | null> {
  const found = await readProtocol(tx, id);
  if (found === null || found.data.calledBy === null) return null;
  const { number, on } = found.data.calledBy;
  return { data: found.data, decidedOn: on, number, caller: await callerOf(tx, id) };
}

async function callerOf(tx: Tx, meetingId: string): Promise<Caller | null> {
  const found = await sql<{ called_by: string }>`
    select called_by from council_meetings where school_id = ${tx.schoolId} and id = ${meetingId}`.execute(tx.db);
  const id = found.rows[0]?.called_by ?? '';
  const person = (await peopleByIds(tx, [id])).get(id);
  if (person === undefined) return null;
  const initials = { kk: initialsName(person.name), ru: initialsName(person.nameRu ?? person.name) };
  return { initials, post: person.posts[0]?.title ?? null };
}
