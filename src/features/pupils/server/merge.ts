import { sql } from 'kysely';
import { reachOf } from '#kernel/pure/actor.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { merge as contract } from '../rules/roster-contract.ts';
import { lockPupils } from './pupil-store.ts';
import type { PupilTies } from './pupil-ties.ts';

/** `ties` hand over what the rooms below keep of the lost row. */
export const merge = (ties: readonly PupilTies[]) =>
  deed({
    contract,
    load: async (tx, input, actor) => {
      const locked = await lockPupils(tx, [input.pupilId, input.lostId], reachOf(actor));
      const stays = locked.find(({ id }) => id === input.pupilId);
      const lost = locked.find(({ id }) => id === input.lostId);
      if (stays === undefined || lost === undefined) return null;
      for (const one of ties) {
        const conflict = await one.conflict(tx, lost.id, stays.id);
        if (conflict !== null) return { ...stays, lostVersion: lost.version, conflict };
      }
      return { ...stays, lostVersion: lost.version, conflict: null };
    },
    decide: ({ state, input }) => {
      if (input.pupilId === input.lostId) return refuse('same-pupil');
      if (state.lostVersion !== input.lostVersion) return refuse('lost-pupil-changed');
      return state.conflict === null ? ok(null) : { ok: false, refusal: state.conflict };
    },
    save: async (tx, _decided, { input }) => {
      const { pupilId, lostId } = input;
      const text = await cardOf(tx, lostId);
      for (const one of ties) await one.handOver(tx, lostId, pupilId);
      await moveGuardians(tx, lostId, pupilId);
      await moveClasses(tx, lostId, pupilId);
      const version = await fillFrom(tx, lostId, pupilId);
      return { value: { version }, about: { kind: 'pupil', id: pupilId }, text: { lostId, lost: text } };
    },
  });

/** The lost card, for the erasable side of the trail. */
async function cardOf(tx: Tx, pupilId: string): Promise<unknown> {
  const found = await sql<{ card: unknown }>`
    select to_jsonb(p) - 'school_id' - 'search' as card from pupils_pupils p
    where p.school_id = ${tx.schoolId} and p.id = ${pupilId}`.execute(tx.db);
  return found.rows[0]?.card;
}

/** All go over; who is there already under the same name is ended today, for papers may name either row. */
async function moveGuardians(tx: Tx, lostId: string, pupilId: string): Promise<void> {
  await sql`
    update pupils_guardians g set pupil_id = ${pupilId}, is_primary = false, version = g.version + 1,
      ends_on = case when g.ends_on is null and exists (select 1 from pupils_guardians o
        where o.school_id = g.school_id and o.pupil_id = ${pupilId} and o.ends_on is null
          and lower(o.family) = lower(g.family) and lower(o.given) = lower(g.given))
        then greatest(g.starts_on, ${tx.today}::date - 1) else g.ends_on end
    where g.school_id = ${tx.schoolId} and g.pupil_id = ${lostId}`.execute(tx.db);
  await sql`
    update pupils_guardians set is_primary = true where school_id = ${tx.schoolId} and id = (
      select id from pupils_guardians where school_id = ${tx.schoolId} and pupil_id = ${pupilId} and ends_on is null
        and not exists (select 1 from pupils_guardians where school_id = ${tx.schoolId} and pupil_id = ${pupilId}
          and ends_on is null and is_primary)
      order by id limit 1)`.execute(tx.db);
}

/** Times in a class that the row which stays does not cover go over; others never took effect. */
async function moveClasses(tx: Tx, lostId: string, pupilId: string): Promise<void> {
  await sql`
    update pupils_enrolments e set pupil_id = ${pupilId}, ends_on = case when exists (
        select 1 from pupils_enrolments o where o.school_id = e.school_id and o.pupil_id = ${pupilId}
          and (o.ends_on is null or o.ends_on >= o.starts_on)
          and o.starts_on <= coalesce(e.ends_on, 'infinity') and coalesce(o.ends_on, 'infinity') >= e.starts_on)
      then e.starts_on - 1 else e.ends_on end
    where e.school_id = ${tx.schoolId} and e.pupil_id = ${lostId}`.execute(tx.db);
  await sql`
    update pupils_movements set pupil_id = ${pupilId} where school_id = ${tx.schoolId} and pupil_id = ${lostId}`.execute(
    tx.db,
  );
}

/** What only the lost row knew fills the gaps of the one that stays; the lost row is gone. */
async function fillFrom(tx: Tx, lostId: string, pupilId: string): Promise<number> {
  const lost = await sql<{ iin: string | null; address: string | null; phone: string | null }>`
    delete from pupils_pupils where school_id = ${tx.schoolId} and id = ${lostId} returning iin, address, phone`.execute(
    tx.db,
  );
  const { iin, address, phone } = lost.rows[0] ?? { iin: null, address: null, phone: null };
  const kept = await sql<{ version: number }>`
    update pupils_pupils set iin = coalesce(iin, ${iin}), address = coalesce(address, ${address}),
      phone = coalesce(phone, ${phone}), version = version + 1,
      no_iin_reason = case when coalesce(iin, ${iin}) is null then no_iin_reason end
    where school_id = ${tx.schoolId} and id = ${pupilId} returning version`.execute(tx.db);
  return kept.rows[0]?.version ?? 0;
}
