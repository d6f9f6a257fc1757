import { sql } from 'kysely';
import { clearDue, setDue } from '#features/dossier/server/public.ts';
import { filedPetition } from '#features/term/server/public.ts';
import type { AgendaKind } from '#features/procedure/rules/pack.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { AgendaKindSchema } from '../rules/meeting-view.ts';
import { purposeOf } from '../rules/check-item.ts';

type CaseItem = { readonly caseId: string; readonly kind: AgendaKind };

/** The questions about children on an agenda. */
export async function caseItemsOf(tx: Tx, meetingId: string): Promise<readonly CaseItem[]> {
  const found = await sql<{ case_id: string; kind: string }>`
    select case_id, kind from council_items
    where school_id = ${tx.schoolId} and meeting_id = ${meetingId} and case_id is not null order by position`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({ caseId: row.case_id, kind: AgendaKindSchema.parse(row.kind) }));
}

/** Clause 11: moving the meeting moves the due days of its dossiers; `null` when they wait for another meeting. */
export async function setDues(tx: Tx, items: readonly CaseItem[], meetingOn: PlainDate | null): Promise<void> {
  const petitions = await filedPetition(
    tx,
    items.map((one) => one.caseId),
  );
  for (const { caseId, kind } of items) {
    const purpose = purposeOf(kind, petitions.get(caseId)?.kind ?? null);
    if (purpose === null) continue;
    if (meetingOn === null) await clearDue(tx, { caseId, purpose });
    else await setDue(tx, { caseId, purpose, meetingOn });
  }
}
