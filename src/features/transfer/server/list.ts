import { sql } from 'kysely';
import { z } from 'zod';
import { fullName } from '#kernel/pure/person-name.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { transferList as contract } from '../contract.ts';
import { TransferSide, TransferState } from '../rules/move-transfer.ts';

const mostRows = 200;

const Row = z.object({
  id: z.string(),
  side: TransferSide,
  state: TransferState,
  family: z.string(),
  given: z.string(),
  partnerNames: Names,
  beganOn: PlainDate,
  nextDueOn: PlainDate.nullable(),
});

/** Those that wait for somebody first, then the newest. */
export const transferList = reading({
  contract,
  read: async (tx) => {
    const found = await sql<unknown>`
      select t.id, t.side, t.state, t.content #>> '{pupil,name,family}' as family, t.content #>> '{pupil,name,given}' as given,
        t.partner_names as "partnerNames", t.began_on as "beganOn",
        (select min(s.due_on) from transfer_steps s where s.school_id = t.school_id and s.transfer_id = t.id
          and s.done_on is null and t.state not in ('declined', 'withdrawn')) as "nextDueOn"
      from transfer_transfers t where t.school_id = ${tx.schoolId}
      order by "nextDueOn" nulls last, t.made_at desc, t.id limit ${mostRows}`.execute(tx.db);
    const rows = found.rows.map((row) => {
      const { family, given, id, side, state, partnerNames, beganOn, nextDueOn } = Row.parse(row);
      return { id, side, state, partnerNames, beganOn, nextDueOn, pupilName: fullName({ family, given }) };
    });
    return { today: tx.today, rows, parcels: await parcelsOf(tx) };
  },
  openings: (value) => [{ kind: 'transfers', id: null, rows: value.rows.length }],
});

type ParcelRow = { id: string; kind: 'package' | 'message'; from_bin: string; came_at: Date };

async function parcelsOf(tx: Tx) {
  const found = await sql<ParcelRow>`select id, kind, from_bin, came_at from transfer_parcels
    where school_id = ${tx.schoolId} order by came_at, id limit ${mostRows}`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    fromBin: row.from_bin,
    cameAt: row.came_at.toISOString(),
  }));
}
