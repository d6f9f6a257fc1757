import { sql } from 'kysely';
import { dropIdleClasses } from '#features/school/server/public.ts';
import { nameOfRow } from '#features/school/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../../rules/roster-contract.ts';
import type { PupilTies } from '../pupil-ties.ts';
import { findImport } from './import-store.ts';
import { printOf } from './prints.ts';

/** How many children an explanation names. */
const named = 5;

/** `ties` are the rooms below that may already speak of a child. */
export const undoImport = (ties: readonly PupilTies[]) =>
  deed({
    contract: contract.undoImport,
    load: async (tx, { importId }) => {
      const applied = await findImport(tx, importId, true);
      if (applied === null) return null;
      const touched = applied.state === 'applied' ? await touchedSince(tx, importId, ties) : [];
      return { state: applied.state, touched };
    },
    decide: ({ state }) => {
      if (state.state !== 'applied') return refuse('import-not-applied');
      const { touched } = state;
      if (touched.length === 0) return ok(null);
      return refuse('import-touched-since', { count: touched.length, names: touched.slice(0, named) });
    },
    save: async (tx, _decided, { input }) => {
      const { importId } = input;
      const restored = await restoreChanged(tx, importId);
      const removed = await removeAdded(tx, importId);
      await dropIdleClasses(tx, await classIdsOf(tx, importId));
      await sql`update pupils_imports set state = 'undone', at = ${tx.now} where school_id = ${tx.schoolId} and id = ${importId}`.execute(
        tx.db,
      );
      await sql`delete from pupils_import_effects where school_id = ${tx.schoolId} and import_id = ${importId}`.execute(
        tx.db,
      );
      const value = { removed: removed.length, restored: restored.length };
      return { value, about: { kind: 'import', id: importId }, text: { removed, restored } };
    },
  });

/** Names of the children whose card, guardians, classes or papers somebody has touched since. */
async function touchedSince(tx: Tx, importId: string, ties: readonly PupilTies[]): Promise<readonly string[]> {
  const added = await sql<{ id: string }>`
    select pupil_id as id from pupils_import_effects
    where school_id = ${tx.schoolId} and import_id = ${importId} and kind = 'added'`.execute(tx.db);
  const ids = added.rows.map(({ id }) => id);
  const tied = (await Promise.all(ties.map((one) => one.tiedTo(tx, ids)))).flat();
  const found = await sql<{ family: string; given: string; patronymic: string | null }>`
    select p.family, p.given, p.patronymic from pupils_import_effects f
    left join pupils_pupils p on p.school_id = f.school_id and p.id = f.pupil_id
    where f.school_id = ${tx.schoolId} and f.import_id = ${importId} and (p.id is null or p.id = any(${tied}::uuid[])
      or (f.kind = 'changed' and f.print is distinct from ${printOf})
      or (f.kind = 'added' and (p.version <> 1
        or (select count(*) from pupils_guardians g where g.school_id = p.school_id and g.pupil_id = p.id) <> f.guardians
        or exists (select 1 from pupils_guardians g where g.school_id = p.school_id and g.pupil_id = p.id and g.version <> 1)
        or (select count(*) from pupils_enrolments e where e.school_id = p.school_id and e.pupil_id = p.id and e.ends_on is null) <> 1
        or (select count(*) from pupils_enrolments e where e.school_id = p.school_id and e.pupil_id = p.id) <> 1)))
    order by p.family, p.given`.execute(tx.db);
  return found.rows.map((row) => (row.family === null ? '…' : fullName(nameOfRow(row))));
}

async function removeAdded(tx: Tx, importId: string): Promise<readonly string[]> {
  const added = sql`(select pupil_id from pupils_import_effects
    where school_id = ${tx.schoolId} and import_id = ${importId} and kind = 'added')`;
  await sql`delete from pupils_guardians where school_id = ${tx.schoolId} and pupil_id in ${added}`.execute(tx.db);
  await sql`delete from pupils_enrolments where school_id = ${tx.schoolId} and pupil_id in ${added}`.execute(tx.db);
  const removed = await sql<{ id: string }>`
    delete from pupils_pupils where school_id = ${tx.schoolId} and id in ${added} returning id`.execute(tx.db);
  return removed.rows.map(({ id }) => id);
}

/** Cards, guardians and classes as they were; versions go on, so that an old window cannot overwrite them. */
async function restoreChanged(tx: Tx, importId: string): Promise<readonly string[]> {
  const of = sql`f.school_id = ${tx.schoolId} and f.import_id = ${importId} and f.kind = 'changed'`;
  const restored = await sql<{ id: string }>`
    update pupils_pupils p set family = b.family, given = b.given, patronymic = b.patronymic, name_ru = b.name_ru,
      born_on = b.born_on, sex = b.sex, iin = b.iin, no_iin_reason = b.no_iin_reason, language = b.language,
      address = b.address, phone = b.phone, search = b.search, version = p.version + 1
    from pupils_import_effects f, jsonb_populate_record(null::pupils_pupils, f.before -> 'pupil') b
    where ${of} and p.school_id = f.school_id and p.id = f.pupil_id returning p.id`.execute(tx.db);
  for (const [table, list] of [
    ['pupils_guardians', 'guardians'],
    ['pupils_enrolments', 'enrolments'],
  ] as const)
    await sql`
      delete from ${sql.ref(table)} t using pupils_import_effects f
      where ${of} and t.school_id = f.school_id and t.pupil_id = f.pupil_id
        and not f.before -> ${sql.lit(list)} @> jsonb_build_array(jsonb_build_object('id', t.id))`.execute(tx.db);
  await sql`
    update pupils_guardians g set family = b.family, given = b.given, patronymic = b.patronymic, kinship = b.kinship,
      phone = b.phone, version = g.version + 1
    from pupils_import_effects f, jsonb_populate_recordset(null::pupils_guardians, f.before -> 'guardians') b
    where ${of} and g.school_id = f.school_id and g.id = b.id and g.version <> b.version`.execute(tx.db);
  await sql`
    update pupils_enrolments e set ends_on = b.ends_on
    from pupils_import_effects f, jsonb_populate_recordset(null::pupils_enrolments, f.before -> 'enrolments') b
    where ${of} and e.school_id = f.school_id and e.id = b.id and e.ends_on is distinct from b.ends_on`.execute(tx.db);
  return restored.rows.map(({ id }) => id);
}

async function classIdsOf(tx: Tx, importId: string): Promise<readonly string[]> {
  const row = await tx.db
    .selectFrom('pupils_imports')
    .select('class_ids')
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', importId)
    .executeTakeFirst();
  return row?.class_ids ?? [];
}
