import { sql } from 'kysely';
import { z } from 'zod';
import { MissingSpecialist } from '#features/school/rules/settings.ts';
import { missingSpecialistsSql } from '#features/school/server/public.ts';
import { nameSql } from '#features/cases/server/public.ts';
import { packsById } from '#features/procedure/server/public.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import { Text } from '#kernel/pure/text.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { DossierPaper, DossierView } from '../contract.ts';
import { expectedPapers, type ExpectedPaper } from '../rules/expected-papers.ts';
import { PaperState, type Purpose } from '../rules/paper-kind.ts';
import { roundSql } from './round-sql.ts';

const moment = z
  .string()
  .nullable()
  .transform((at) => (at === null ? null : new Date(at)));
const Paper = z.object({
  id: z.string(),
  kind: z.string(),
  state: PaperState,
  positive: z.boolean().nullable(),
  version: z.number(),
  writtenAt: moment,
  receivedAt: moment,
  askedAt: moment,
  askedOf: z.string().nullable(),
  askedOfName: z.string().nullable(),
  authorId: z.string().nullable(),
  authorName: z.string().nullable(),
  notNeededReason: Text.nullable(),
});
type Paper = z.infer<typeof Paper>;
const Row = z.object({
  id: z.string(),
  packId: z.string(),
  round: z.number(),
  meetingOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  papers: z.array(Paper),
  missingSpecialists: z.array(MissingSpecialist),
});

/**
 * The dossiers of these cases for one purpose, by case id. Which papers are expected comes from each case's own pack;
 * whether the cases are within reach is the caller's question.
 */
export async function dossierOf(
  tx: Tx,
  caseIds: readonly string[],
  purpose: Purpose,
): Promise<Map<string, DossierView>> {
  if (caseIds.length === 0) return new Map();
  const found = await sql<unknown>`
    select c.id, c.pack_id as "packId", n.round, d.meeting_on as "meetingOn", d.due_on as "dueOn", ${missingSpecialistsSql(tx)} as "missingSpecialists",
      (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'state', x.state, 'positive', x.positive,
          'version', x.version, 'writtenAt', x.written_at, 'receivedAt', x.received_at, 'askedAt', x.asked_at, 'askedOf', x.asked_of,
          'askedOfName', ${nameSql('o')}, 'authorId', x.author_id, 'authorName', ${nameSql('a')}, 'notNeededReason', x.not_needed_reason)), '[]')
        from dossier_papers x
        left join school_people o on o.school_id = x.school_id and o.id = x.asked_of
        left join school_people a on a.school_id = x.school_id and a.id = x.author_id
        where x.school_id = c.school_id and x.case_id = c.id and x.purpose = ${purpose} and x.round = n.round) as papers
    from cases_cases c
    cross join lateral (select ${roundSql(purpose)} as round) n
    left join dossier_dues d on d.school_id = c.school_id and d.case_id = c.id and d.purpose = ${purpose} and d.round = n.round
    where c.school_id = ${tx.schoolId} and c.id = any(${[...caseIds]}::uuid[])`.execute(tx.db);
  const rows = found.rows.map((row) => Row.parse(row));
  const packs = await packsById(
    tx,
    rows.map(({ packId }) => packId),
  );
  return new Map(
    rows.flatMap((row) => {
      const pack = packs.get(row.packId);
      if (pack === undefined) return [];
      const papers = expectedPapers(pack, purpose).map((expected) =>
        paperOf(
          expected,
          row.papers.find((paper) => paper.kind === expected.kind),
          row.missingSpecialists,
        ),
      );
      const { round, meetingOn, dueOn } = row;
      return [[row.id, { caseId: row.id, purpose, round, meetingOn, dueOn, papers }] as const];
    }),
  );
}

function noSpecialistOf(
  { byRole }: ExpectedPaper,
  missing: readonly MissingSpecialist[],
): Pick<DossierPaper, 'noSpecialist'> {
  const line = missing.find(({ role }) => role === byRole);
  return line === undefined ? {} : { noSpecialist: { since: line.since, why: line.why } };
}

const nothing = {
  state: 'expected',
  positive: null,
  writtenAt: null,
  writtenOn: null,
  receivedAt: null,
  receivedOn: null,
  askedOf: null,
  askedOfName: null,
  askedAt: null,
  authorId: null,
  authorName: null,
  notNeededReason: null,
  paperId: null,
  version: 0,
} as const;

function paperOf(
  expected: ExpectedPaper,
  paper: Paper | undefined,
  missing: readonly MissingSpecialist[],
): DossierPaper {
  const lacking = noSpecialistOf(expected, missing);
  if (paper === undefined) return { ...expected, ...nothing, ...lacking };
  const { id, kind: _, writtenAt, receivedAt, askedAt, ...rest } = paper;
  return {
    ...expected,
    ...rest,
    ...lacking,
    paperId: id,
    writtenAt: writtenAt?.toISOString() ?? null,
    writtenOn: writtenAt === null ? null : dayOfMoment(writtenAt),
    receivedAt: receivedAt?.toISOString() ?? null,
    receivedOn: receivedAt === null ? null : dayOfMoment(receivedAt),
    askedAt: askedAt?.toISOString() ?? null,
  };
}
