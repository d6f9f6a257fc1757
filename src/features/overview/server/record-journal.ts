import { sql } from 'kysely';
import { z } from 'zod';
import type { Letterhead } from '#features/documents/rules/letter.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packsById } from '#features/procedure/server/public.ts';
import { schoolOf } from '#features/school/server/public.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { classJoin } from '#features/cases/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { PlainDate, plainDateOf } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { recordMoves, type RecordMove } from './record-moves.ts';

const Both = z.object({ kk: z.string(), ru: z.string() });
const Row = z.object({
  id: z.string(),
  packId: z.string(),
  pupil: Both,
  bornOn: PlainDate,
  className: z.string(),
  /** Null once the case is sealed, and so are grounds and parents. */
  address: z.string().nullable(),
  parents: z.array(Both),
  grounds: z.array(z.string()),
  responsible: Both,
  removalReason: z.string().nullable(),
  sealed: z.boolean(),
});
type JournalRow = z.infer<typeof Row> & { readonly pack: Pack; readonly moves: readonly RecordMove[] };

export type RecordJournal = {
  readonly schoolId: string;
  readonly letterhead: Letterhead;
  readonly record: Pack['vocabulary']['record'];
  readonly schoolYear: number;
  readonly rows: readonly JournalRow[];
  readonly madeOn: PlainDate;
};

/**
 * Everybody on record in this school year, in the order of placing. It is printed for its reader: the id is the reader's
 * own, any other is not found. A sealed case keeps name and days; what stood in it stays sealed (idea 4 of the process).
 */
export async function readRecordJournal(tx: Tx, id: string, actor: Actor): Promise<RecordJournal | null> {
  if (id !== actor.personId) return null;
  const school = await schoolOf(tx);
  const schoolYear = schoolYearOf(tx.today);
  const rows = await readRows(tx, plainDateOf(schoolYear, 8, 1));
  const packs = await packsById(tx, [school.packId, ...rows.map(({ packId }) => packId)]);
  const packOf = (packId: string): Pack => {
    const pack = packs.get(packId);
    if (pack === undefined) throw new Error(`No rule pack stands under the id ${packId}`);
    return pack;
  };
  const moves = await recordMoves(
    tx,
    rows.map((row) => row.id),
  );
  return {
    schoolId: tx.schoolId,
    letterhead: {
      ...school.names,
      bin: school.bin,
      ...(school.address === null ? {} : { address: school.address }),
      ...(school.phone === null ? {} : { phone: school.phone }),
    },
    record: packOf(school.packId).vocabulary.record,
    schoolYear,
    rows: rows.map((row) =>
      Object.assign(row, { pack: packOf(row.packId), moves: moves.filter(({ caseId }) => caseId === row.id) }),
    ),
    madeOn: tx.today,
  };
}

const bothNames = (alias: 'p' | 'g' | 'r') => sql`jsonb_build_object(
  'kk', concat_ws(' ', ${sql.id(alias, 'family')}, ${sql.id(alias, 'given')}, ${sql.id(alias, 'patronymic')}),
  'ru', coalesce(nullif(concat_ws(' ', ${sql.id(alias, 'name_ru')}->>'family', ${sql.id(alias, 'name_ru')}->>'given',
      ${sql.id(alias, 'name_ru')}->>'patronymic'), ''),
    concat_ws(' ', ${sql.id(alias, 'family')}, ${sql.id(alias, 'given')}, ${sql.id(alias, 'patronymic')})))`;

async function readRows(tx: Tx, from: PlainDate): Promise<readonly z.infer<typeof Row>[]> {
  const found = await sql<unknown>`
    select c.id, c.pack_id as "packId", ${bothNames('p')} as pupil, p.born_on as "bornOn", coalesce(k.name, '') as "className",
      case when c.sealed_at is null then p.address end as address,
      case when c.sealed_at is null then coalesce((select jsonb_agg(${bothNames('g')} order by g.is_primary desc, g.id)
        from pupils_guardians g where g.school_id = p.school_id and g.pupil_id = p.id
          and g.starts_on <= ${tx.today} and (g.ends_on is null or g.ends_on >= ${tx.today})), '[]') else '[]' end as parents,
      case when c.sealed_at is null then array(select x.code from cases_grounds x
        where x.school_id = c.school_id and x.case_id = c.id order by x.code) else array[]::text[] end as grounds,
      ${bothNames('r')} as responsible, c.removal_reason as "removalReason", c.sealed_at is not null as sealed
    from cases_cases c
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    join school_people r on r.school_id = c.school_id and r.id = c.responsible_id
    ${classJoin(tx.today)}
    where c.school_id = ${tx.schoolId} and c.state in ('on-record', 'removed') and (c.closed_on is null or c.closed_on >= ${from}::date)
    order by c.placed_on, c.school_year, c.number`.execute(tx.db);
  return found.rows.map((row) => Row.parse(row));
}
