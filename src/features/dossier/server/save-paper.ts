import { sql } from 'kysely';
import { jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { PaperBody } from '../rules/paper-body.ts';
import type { LockedPaper } from './lock-paper.ts';

export type PaperChange =
  | {
      readonly state: 'written';
      readonly body: PaperBody;
      readonly authorId: string;
      readonly fileIds: readonly string[];
    }
  | { readonly state: 'asked'; readonly askedOf: string }
  | { readonly state: 'not-needed'; readonly reason: Text };

type Saved = { readonly paperId: string; readonly version: number };

/** Writes what changed of a locked paper; its row is made at the first change. */
export async function savePaper(tx: Tx, locked: LockedPaper, change: PaperChange): Promise<Saved> {
  const paperId = locked.paperId ?? (await insertRow(tx, locked, change.state));
  const set = sql.join(columnsOf(tx, change), sql`, `);
  const changed = await sql<{ version: number }>`
    update dossier_papers set ${set}, state = ${change.state}, version = version + 1
    where school_id = ${tx.schoolId} and id = ${paperId} returning version`.execute(tx.db);
  return { paperId, version: changed.rows[0]?.version ?? 0 };
}

function columnsOf(tx: Tx, change: PaperChange) {
  switch (change.state) {
    case 'written': {
      const { body } = change;
      const positive = 'positive' in body ? body.positive : null;
      return [
        sql`body = ${jsonOrNull(body)}`,
        sql`positive = ${positive}::boolean`,
        sql`author_id = ${change.authorId}::uuid`,
        sql`written_at = ${tx.now}`,
        sql`file_ids = ${[...change.fileIds]}::uuid[]`,
        sql`not_needed_reason = null`,
      ];
    }
    case 'asked':
      return [sql`asked_of = ${change.askedOf}::uuid`, sql`asked_at = ${tx.now}`, sql`not_needed_reason = null`];
    case 'not-needed':
      return [sql`not_needed_reason = ${jsonOrNull(change.reason)}`];
  }
}

async function insertRow(tx: Tx, locked: LockedPaper, state: PaperChange['state']): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('dossier_papers')
    .values({
      school_id: tx.schoolId,
      id,
      case_id: locked.facts.caseId,
      purpose: locked.subject.purpose,
      round: locked.facts.round,
      kind: locked.subject.kind,
      state,
      file_ids: [],
      version: 0,
    })
    .execute();
  return id;
}
