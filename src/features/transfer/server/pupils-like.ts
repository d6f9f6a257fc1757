import { sql } from 'kysely';
import { classJoin, nameSql } from '#features/cases/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import { pupilsLike as contract } from '../contract.ts';
import { findTransfer } from './transfer-store.ts';

type Row = { id: string; name: string; class_name: string; born_on: string; same_iin: boolean };

/** Only pupils who study here today: admission comes first. */
export const pupilsLike = reading({
  contract,
  read: async (tx, { transferId }) => {
    const transfer = await findTransfer(tx, transferId);
    if (transfer === null || transfer.side !== 'came') return null;
    const { iin, bornOn, name } = transfer.content.pupil;
    const found = await sql<Row>`
      select p.id, ${nameSql('p')} as name, coalesce(k.name, '') as class_name, p.born_on,
        coalesce(p.iin = ${iin}::text, false) as same_iin
      from pupils_pupils p ${classJoin(tx.today)}
      where p.school_id = ${tx.schoolId} and k.now
        and (p.iin = ${iin}::text or (p.born_on = ${bornOn} and lower(p.family) = lower(${name.family})))
      order by same_iin desc, p.family, p.given, p.id limit 20`.execute(tx.db);
    const pupils = found.rows.map((row) => ({
      id: row.id,
      name: row.name,
      className: row.class_name,
      bornOn: PlainDate.parse(row.born_on),
      sameIin: row.same_iin,
    }));
    return { pupils };
  },
  openings: (value) => [{ kind: 'pupils', id: null, rows: value.pupils.length }],
});
