import { sql } from 'kysely';
import { packById } from '#features/procedure/server/public.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { schoolOf } from '#features/school/server/public.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { callMeeting as contract } from '../contract.ts';
import { checkCall } from '../rules/check-call.ts';
import { checkWhere } from '../rules/check-where.ts';
import { isWaiting } from '../rules/plan-row.ts';
import { findCompositionOn } from './composition-store.ts';
import { aboutMeeting } from './lock-item.ts';
import { tellEveryone } from './notice-store.ts';
import { putPlanRows } from './plan-items.ts';
import { lockPlanRows } from './plan-row-store.ts';

/** Days a meeting is called ahead (clause 11): of the school, else of its pack. */
export async function leadDaysOf(tx: Tx): Promise<number> {
  const school = await schoolOf(tx);
  return school.settings.leadDays ?? (await packById(tx, school.packId)).leadDays;
}

/** Clause 5: a decision of the administration calls the meeting; its number is the next of the school year. */
export const callMeeting = deed({
  contract,
  load: async (tx, input) => ({
    leadDays: await leadDaysOf(tx),
    compositionId: await findCompositionOn(tx, input.heldOn),
    planRows: await lockPlanRows(tx, input.planRowIds),
  }),
  decide: ({ state, input, today }) => {
    const where = checkWhere(input);
    if (!where.ok) return where;
    const waiting = state.planRows.filter((row) => isWaiting(row.state));
    if (waiting.length !== input.planRowIds.length) return refuse('plan-row-not-waiting');
    const compositionInForce = state.compositionId !== null;
    const checked = checkCall({ ...input, leadDays: state.leadDays, compositionInForce, today });
    return checked.ok ? ok(where.value, checked.departures) : checked;
  },
  save: async (tx, where, { state, input, actor }) => {
    const id = newId(tx.now.getTime());
    const number = await nextNumber(tx, input.heldOn);
    await tx.db
      .insertInto('council_meetings')
      .values({
        school_id: tx.schoolId,
        id,
        school_year: schoolYearOf(input.heldOn),
        number,
        composition_id: state.compositionId,
        decision_number: input.decisionNumber,
        decision_on: input.decisionOn,
        called_by: actor.personId,
        called_on: tx.today,
        held_on: input.heldOn,
        starts_at: input.startsAt,
        place: json(where.place),
        format: input.format,
        link: where.link,
        ends_by: input.endsBy,
        state: 'called',
        after_the_fact: input.afterTheFact,
        version: 1,
      })
      .execute();
    await putPlanRows(tx, id, state.planRows);
    if (!input.afterTheFact) await tellEveryone(tx, { meetingId: id, what: 'called', by: actor.personId });
    return { value: { id, number, version: 1 }, about: aboutMeeting(id) };
  },
});

async function nextNumber(tx: Tx, heldOn: PlainDate): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('council-number'), hashtext(${tx.schoolId}))`.execute(tx.db);
  const found = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from council_meetings
    where school_id = ${tx.schoolId} and school_year = ${schoolYearOf(heldOn)}`.execute(tx.db);
  return found.rows[0]?.next ?? 1;
}
