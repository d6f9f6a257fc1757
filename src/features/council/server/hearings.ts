import { sql } from 'kysely';
import { z } from 'zod';
import { caseWithin } from '#features/cases/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { reading } from '#kernel/server/ask.ts';
import { hearings as contract } from '../contract.ts';
import { HearingLine } from '../rules/list-views.ts';

const Rows = z.array(HearingLine);

/** Hearings of one case, the latest first: which papers of them can be handed out. */
export const hearings = reading({
  contract,
  read: async (tx, input, actor) => {
    const found = await sql<Record<string, unknown>>`
      select i.id as "itemId", m.id as "meetingId", m.held_on as "heldOn", i.kind, i.decisions,
        p.number as "protocolNumber", p.state as "protocolState"
      from cases_cases c
      join council_items i on i.school_id = c.school_id and i.case_id = c.id
      join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id and m.state <> 'cancelled'
      left join council_protocols p on p.school_id = m.school_id and p.meeting_id = m.id
      where c.school_id = ${tx.schoolId} and c.id = ${input.caseId} and ${caseWithin(reachOf(actor), tx.today)}
      order by m.held_on desc, i.id desc`.execute(tx.db);
    return { rows: Rows.parse(found.rows) };
  },
  openings: ({ rows }, input) => (rows.length === 0 ? [] : [{ kind: 'case', id: input.caseId, rows: rows.length }]),
});
