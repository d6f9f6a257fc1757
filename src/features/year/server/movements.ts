import { sql } from 'kysely';
import { caseWithin } from '#features/cases/server/public.ts';
import { movements as contract } from '#features/pupils/contract.ts';
import { pupilWithin } from '#features/pupils/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { reading } from '#kernel/server/ask.ts';

const shape = contract.output.shape;

type Row = { id: string; rows: unknown; open_case: unknown };

export const movements = reading({
  contract,
  read: async (tx, { pupilId }, actor) => {
    const reach = reachOf(actor);
    const found = await sql<Row>`
      select p.id,
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'onDay', m.on_day, 'reason', m.reason,
            'place', m.place, 'note', m.note) order by m.on_day desc, m.id desc)
          from pupils_movements m where m.school_id = p.school_id and m.pupil_id = p.id), '[]') as rows,
        (select jsonb_build_object('id', c.id, 'number', c.number, 'schoolYear', c.school_year, 'onRecord', c.state = 'on-record')
          from cases_cases c where c.school_id = p.school_id and c.pupil_id = p.id
            and c.state in ('submitted', 'on-record') and ${caseWithin(reach, tx.today)} limit 1) as open_case
      from pupils_pupils p
      where p.school_id = ${tx.schoolId} and p.id = ${pupilId} and ${pupilWithin(reach, tx.today)}`.execute(tx.db);
    const row = found.rows[0];
    if (row === undefined) return null;
    return { id: row.id, rows: shape.rows.parse(row.rows), openCase: shape.openCase.parse(row.open_case) };
  },
  openings: (value) => [{ kind: 'pupil', id: value.id, rows: 1 }],
});
