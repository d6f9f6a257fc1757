import { sql } from 'kysely';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';

export type Approval = {
  readonly planId: string;
  readonly caseId: string;
  /** The meeting day. */
  readonly on: PlainDate;
  readonly endsOn: PlainDate;
  readonly meetingId: string;
  readonly itemId: string;
  /** As the paper cites it; left out where a decision stands in no numbered protocol. */
  readonly protocolNumber?: number;
};

/**
 * Clause 12: the Council's decision makes the draft the plan in force; the former one is replaced. Throws when there is no
 * such draft: the decision's rule has asked before.
 */
export async function approvePlan(tx: Tx, approval: Approval): Promise<void> {
  const { planId, caseId } = approval;
  await sql`
    update plan_plans set state = 'replaced', version = version + 1
    where school_id = ${tx.schoolId} and case_id = ${caseId} and state = 'approved' and id <> ${planId}`.execute(tx.db);
  const approved = await sql`
    update plan_plans set state = 'approved', approved_on = ${approval.on}::date, ends_on = ${approval.endsOn}::date,
      meeting_id = ${approval.meetingId}::uuid, item_id = ${approval.itemId}::uuid,
      protocol_number = ${approval.protocolNumber ?? null}::integer, version = version + 1
    where school_id = ${tx.schoolId} and id = ${planId} and case_id = ${caseId} and state = 'draft'`.execute(tx.db);
  if (approved.numAffectedRows !== 1n) throw new Error('There is no such draft plan to approve');
  tx.notes.push({
    verb: 'plan.approve',
    clause: 12,
    about: { kind: 'plan', id: planId, caseId, meetingId: approval.meetingId },
    text: { on: approval.on, endsOn: approval.endsOn },
  });
}
