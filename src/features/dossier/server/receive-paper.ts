import { sql } from 'kysely';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { PaperKind, Purpose } from '../rules/paper-kind.ts';
import { changePaper } from '../rules/write-paper.ts';
import { lockPaper } from './lock-paper.ts';

export const receivePaper = deed({
  contract: contract.receivePaper,
  load: async (tx, input, actor) => {
    const which = await whichOf(tx, input.paperId);
    if (which === null) return null;
    const locked = await lockPaper(tx, which, actor);
    // A paper of an earlier hearing is not the one being gathered.
    return locked?.paperId === input.paperId ? locked : null;
  },
  decide: ({ state }) => changePaper(state.subject, 'receive'),
  save: async (tx, _decided, { state, actor }) => {
    const changed = await sql<{ version: number }>`
      update dossier_papers set state = 'received', received_at = ${tx.now}, received_by = ${actor.personId}, version = version + 1
      where school_id = ${tx.schoolId} and id = ${state.id} returning version`.execute(tx.db);
    return {
      value: { paperId: state.id, version: changed.rows[0]?.version ?? 0 },
      about: { kind: 'dossier-paper', id: state.id, caseId: state.facts.caseId },
    };
  },
});

async function whichOf(tx: Tx, paperId: string): Promise<{ caseId: string; purpose: Purpose; kind: PaperKind } | null> {
  const found = await sql<{ case_id: string; purpose: string; kind: string }>`
    select case_id, purpose, kind from dossier_papers where school_id = ${tx.schoolId} and id = ${paperId}`.execute(
    tx.db,
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  return { caseId: row.case_id, purpose: Purpose.parse(row.purpose), kind: PaperKind.parse(row.kind) };
}
