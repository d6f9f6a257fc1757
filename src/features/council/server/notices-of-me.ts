import { sql } from 'kysely';
import { z } from 'zod';
import { addDays } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import { noticesOfMe as contract } from '../rules/notice-contract.ts';

const Rows = contract.output.shape.rows;
/** How long a cancelled meeting whose day has passed is still told of. */
const toldDays = 14;

/** Meetings the caller is to come to, or need not come to any more. */
export const noticesOfMe = reading({
  contract,
  read: async (tx, _input, actor) => {
    const found = await sql<unknown>`
      select m.id as "meetingId", m.number, n.version, n.what, m.held_on as "heldOn", m.starts_at as "startsAt", m.place, m.format,
        case when n.what in ('called', 'moved') then m.link end as link,
        case when n.what = 'moved' and n.was_on is not null then jsonb_build_object('on', n.was_on, 'at', n.was_at) end as was,
        n.seen_at is not null as seen
      from council_notices n join council_meetings m on m.school_id = n.school_id and m.id = n.meeting_id
      where n.school_id = ${tx.schoolId} and n.person_id = ${actor.personId} and m.starts_at is not null and (
        (n.what in ('called', 'moved') and m.state in ('called', 'opened') and m.held_on >= ${tx.today})
        or (n.what in ('cancelled', 'released') and n.seen_at is null and m.held_on >= ${addDays(tx.today, -toldDays)}::date))
      order by m.held_on, m.starts_at, m.id limit 50`.execute(tx.db);
    return { rows: z.parse(Rows, found.rows) };
  },
});
