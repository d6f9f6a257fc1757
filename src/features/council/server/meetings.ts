import { sql } from 'kysely';
import { z } from 'zod';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { meetings as contract } from '../contract.ts';
import { MeetingLine } from '../rules/list-views.ts';

/** Meetings, the latest first; a council member sees those being prepared or held under their composition. */
export const meetings = reading({
  contract,
  read: async (tx, input, actor) => {
    const found = await readMeetings(tx, input, actor);
    const page = found.slice(0, input.limit);
    const last = page.at(-1);
    const next = found.length > input.limit && last !== undefined ? { heldOn: last.heldOn, id: last.id } : null;
    return { meetings: page, next };
  },
});

async function readMeetings(
  tx: Tx,
  input: InputOf<typeof contract>,
  actor: Actor,
): Promise<z.infer<typeof MeetingLine>[]> {
  const within = reachOf(actor).wholeSchool
    ? sql`true`
    : sql`m.state in ('called', 'opened') and exists (select 1 from council_members b where b.school_id = m.school_id
        and b.composition_id = m.composition_id and b.person_id = ${actor.personId})`;
  const { from = '0001-01-01', to = '9999-12-31', after } = input;
  const beforeKey =
    after === undefined ? sql`true` : sql`(m.held_on, m.id) < (${after.heldOn}::date, ${after.id}::uuid)`;
  const found = await sql<Record<string, unknown>>`
    select m.id, m.number, m.school_year as "schoolYear", m.state, m.held_on as "heldOn", m.starts_at as "startsAt", m.place,
      m.format, m.after_the_fact as "afterTheFact", count(i.id) as items,
      count(i.id) filter (where jsonb_array_length(i.decisions) = 0) as undecided,
      case when p.id is null then null else jsonb_build_object('number', p.number, 'state', p.state) end as protocol
    from council_meetings m
    left join council_protocols p on p.school_id = m.school_id and p.meeting_id = m.id
    left join council_items i on i.school_id = m.school_id and i.meeting_id = m.id
    where m.school_id = ${tx.schoolId} and ${within}
      and m.held_on between ${from}::date and ${to}::date and ${beforeKey}
    group by m.school_id, m.id, p.id, p.number, p.state
    order by m.held_on desc, m.id desc limit ${input.limit + 1}`.execute(tx.db);
  return z.array(MeetingLine).parse(found.rows);
}
