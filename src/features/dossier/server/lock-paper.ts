import { sql } from 'kysely';
import { lockCase } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { PaperState, type PaperKind, type Purpose } from '../rules/paper-kind.ts';
import type { PaperSubject } from '../rules/write-paper.ts';
import { readerFacts, type ReaderFacts } from './reader-facts.ts';

type Row = { id: string; version: number; state: string; file_ids: string[] };
type Which = { readonly caseId: string; readonly purpose: Purpose; readonly kind: PaperKind };

/** One paper of the hearing being prepared, with its case locked. `version` is 0 and `paperId` null while no row exists. */
export type LockedPaper = {
  readonly id: string;
  readonly paperId: string | null;
  readonly version: number;
  readonly subject: PaperSubject;
  readonly facts: ReaderFacts;
  readonly fileIds: readonly string[];
};

/** Locks the paper for whoever has the case in reach, or was asked for it; null for others. */
export async function lockPaper(tx: Tx, which: Which, actor: Actor): Promise<LockedPaper | null> {
  const asked = await isAsked(tx, which, actor.personId);
  const locked = await lockCase(tx, which.caseId, asked ? { ...reachOf(actor), wholeSchool: true } : reachOf(actor));
  if (locked === null) return null;
  const facts = await readerFacts(tx, which.caseId, which.purpose, actor);
  if (facts === null) return null;
  const found = await sql<Row>`
    select id, version, state, file_ids from dossier_papers
    where school_id = ${tx.schoolId} and case_id = ${which.caseId} and purpose = ${which.purpose}
      and round = ${facts.round} and kind = ${which.kind} for update`.execute(tx.db);
  return paperOf(found.rows[0], which, facts);
}

function paperOf(row: Row | undefined, which: Which, facts: ReaderFacts): LockedPaper {
  const { pack, caseState } = facts;
  const subject = { pack, caseState, purpose: which.purpose, kind: which.kind };
  if (row === undefined) {
    return {
      id: which.caseId,
      paperId: null,
      version: 0,
      subject: { ...subject, state: 'expected' },
      facts,
      fileIds: [],
    };
  }
  const state = PaperState.parse(row.state);
  return {
    id: row.id,
    paperId: row.id,
    version: row.version,
    subject: { ...subject, state },
    facts,
    fileIds: row.file_ids,
  };
}

async function isAsked(tx: Tx, which: Which, personId: string): Promise<boolean> {
  const found = await sql`
    select 1 from dossier_papers where school_id = ${tx.schoolId} and case_id = ${which.caseId} and purpose = ${which.purpose}
      and kind = ${which.kind} and asked_of = ${personId} and state = 'asked'`.execute(tx.db);
  return found.rows.length > 0;
}
