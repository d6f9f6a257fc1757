import { sql } from 'kysely';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { clauseOfVerb, moveCase, type CaseVerb } from '../rules/move-case.ts';
import type { LockedCase } from './lock-case.ts';

/** A move as a signed decision orders it: effective from the meeting day (process, States). */
export type Move = {
  readonly verb: CaseVerb;
  readonly effectiveOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly meetingId: string;
  readonly itemId: string;
  readonly responsibleId?: string | null;
  readonly removal?: { readonly reason: string; readonly note: Text | null };
};

/** Moves a locked case; the only writer of its state. Removed and not-placed cases are sealed. Throws when the table forbids it: the decision's rule has asked before. */
export async function applyMove(tx: Tx, locked: LockedCase, move: Move): Promise<void> {
  const moved = moveCase(locked.state, move.verb);
  if (!moved.ok) throw new Error(`${moved.refusal.reason}: ${locked.state} ${move.verb}`);
  const closes = moved.value === 'removed' || moved.value === 'not-placed';
  await sql`
    update cases_cases set state = ${moved.value},
      placed_on = case when ${move.verb} = 'place' then ${move.effectiveOn}::date else placed_on end,
      ends_on = case when ${move.verb} in ('place', 'extend') then ${move.endsOn}::date else ends_on end,
      responsible_id = coalesce(${move.responsibleId ?? null}::uuid, responsible_id),
      closed_on = case when ${closes} then ${move.effectiveOn}::date else closed_on end,
      removal_reason = ${move.removal?.reason ?? null},
      removal_note = ${jsonOrNull(move.removal?.note)},
      sealed_at = case when ${closes} then ${tx.now}::timestamptz else null end,
      version = version + 1
    where school_id = ${tx.schoolId} and id = ${locked.id}`.execute(tx.db);
  await tx.db
    .insertInto('cases_moves')
    .values({
      school_id: tx.schoolId,
      id: newId(tx.now.getTime()),
      case_id: locked.id,
      verb: move.verb,
      effective_on: move.effectiveOn,
      recorded_on: tx.today,
      ends_on: move.endsOn,
      meeting_id: move.meetingId,
      item_id: move.itemId,
    })
    .execute();
  tx.notes.push({
    verb: `cases.${move.verb}`,
    clause: clauseOfVerb[move.verb],
    about: { kind: 'case', id: locked.id, caseId: locked.id, meetingId: move.meetingId },
    text: { effectiveOn: move.effectiveOn, endsOn: move.endsOn, removal: move.removal ?? null },
  });
}
