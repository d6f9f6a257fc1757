import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { lockCase, nameSql } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { SubjectLine } from '../rules/lines-contract.ts';
import { readerFacts } from './reader-facts.ts';

const Row = z.object({
  id: z.string(),
  caseId: z.string(),
  version: z.number(),
  personId: z.string(),
  name: z.string(),
  subject: z.string(),
  askedAt: z.date(),
  remindedAt: z.date().nullable(),
  reminders: z.number(),
  line: Text.nullable(),
  writtenAt: z.date().nullable(),
});

const lineOf = ({ caseId: _case, askedAt, remindedAt, writtenAt, ...row }: z.infer<typeof Row>): SubjectLine => ({
  ...row,
  askedOn: dayOfMoment(askedAt),
  remindedOn: remindedAt === null ? null : dayOfMoment(remindedAt),
  writtenOn: writtenAt === null ? null : dayOfMoment(writtenAt),
});

async function readRows(tx: Tx, where: RawBuilder<boolean>): Promise<z.infer<typeof Row>[]> {
  const found = await sql<unknown>`
    select x.id, x.case_id as "caseId", x.version, x.person_id as "personId", ${nameSql('p')} as name, x.subject,
      x.asked_at as "askedAt", x.reminded_at as "remindedAt", x.reminders, x.line, x.written_at as "writtenAt"
    from dossier_lines x join school_people p on p.school_id = x.school_id and p.id = x.person_id
    where x.school_id = ${tx.schoolId} and ${where} order by x.line is not null, x.asked_at, x.id`.execute(tx.db);
  return z.array(Row).parse(found.rows);
}

/** The lines of these cases, pending ones first; whether the cases are within reach is the caller's question. */
export async function linesOf(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SubjectLine[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await readRows(tx, sql<boolean>`x.case_id = any(${[...caseIds]}::uuid[])`);
  return new Map([...Map.groupBy(rows, (row) => row.caseId)].map(([id, ofCase]) => [id, ofCase.map(lineOf)]));
}

/** The state of the case for whoever gathers its characteristic; null for others, members who only read it included. */
export async function lockGathered(
  tx: Tx,
  caseId: string,
  actor: Actor,
): Promise<{ readonly caseState: CaseState } | null> {
  const locked = await lockCase(tx, caseId, reachOf(actor));
  if (locked === null) return null;
  const facts = await readerFacts(tx, caseId, 'placing', actor);
  if (facts === null || !(facts.reader.wholeSchool || facts.reader.leadsClass)) return null;
  return { caseState: facts.caseState };
}

export type LockedLine = {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly personId: string;
  readonly written: boolean;
  readonly reminders: number;
  readonly caseState: CaseState;
};

/** One request with the state of its case, locked; null when the school has none of that id. */
export async function lockLine(tx: Tx, lineId: string): Promise<LockedLine | null> {
  const found = await sql<unknown>`
    select x.id, x.version, x.case_id as "caseId", x.person_id as "personId", x.line is not null as written, x.reminders,
      c.state as "caseState"
    from dossier_lines x join cases_cases c on c.school_id = x.school_id and c.id = x.case_id
    where x.school_id = ${tx.schoolId} and x.id = ${lineId} for update of x`.execute(tx.db);
  return found.rows[0] === undefined ? null : Locked.parse(found.rows[0]);
}

const Locked = z.object({
  id: z.string(),
  version: z.number(),
  caseId: z.string(),
  personId: z.string(),
  written: z.boolean(),
  reminders: z.number(),
  caseState: CaseState,
});

export const aboutLine = (line: Pick<LockedLine, 'id' | 'caseId'>) =>
  ({ kind: 'dossier-line', id: line.id, caseId: line.caseId }) as const;
