import { sql } from 'kysely';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { minDate, plainDateOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { findHeader, type Header } from '#kernel/pure/sheet/map-columns.ts';
import { columnLetters, type SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { json } from '#kernel/server/db.ts';
import { wake } from '#kernel/server/draft-deed.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { readSheet } from '#kernel/server/sheet/read-sheet.ts';
import type { SheetDoor, SheetFile } from '#kernel/server/sheet/sheet-door.ts';
import { inSchool, inSchoolToRead, type Tx } from '#kernel/server/tx.ts';
import { rosterFields, type RosterField } from '../../rules/roster-fields.ts';
import { checkAsBefore } from './check-as-before.ts';
import { findImport, insertBlock, noSummary, rememberedColumns } from './import-store.ts';

/** A list of pupils comes in: kept as a draft, its headings recognised, checked once; in place of one that waited. */
export const uploadRoster: SheetDoor = {
  name: 'pupils.upload-roster',
  summary: 'Takes an .xlsx or .csv with pupils as a draft and checks it; nothing enters the record yet.',
  may: wholeSchoolRoles,
  take: async (kernel, actor, file) => {
    const importId = newId(kernel.clock.now().getTime());
    const made = await inSchool(kernel, actor.schoolId, (tx) => makePlace(tx, actor, file, importId));
    if (!made.ok) return { kind: 'refused', refusal: made.refusal };
    const read = await stage(kernel, actor, file, importId).catch(async (fault: unknown) => {
      await forget(kernel, actor, importId);
      throw fault;
    });
    if (read.ok) return { kind: 'done', value: { importId } };
    await forget(kernel, actor, importId);
    return { kind: 'refused', refusal: read.refusal };
  },
};

/** Refuses `import-running` while a list is being taken over; a list that only waited gives way. */
async function makePlace(tx: Tx, actor: Actor, file: SheetFile, importId: string): Promise<Result<null>> {
  await sql`select pg_advisory_xact_lock(hashtextextended('pupils import ' || ${tx.schoolId}, 0))`.execute(tx.db);
  const running = await tx.db
    .selectFrom('pupils_imports')
    .select('id')
    .where('school_id', '=', tx.schoolId)
    .where('state', '=', 'applying')
    .executeTakeFirst();
  if (running !== undefined) return refuse('import-running');
  await sql`delete from pupils_imports where school_id = ${tx.schoolId} and state in ('reading', 'open')`.execute(
    tx.db,
  );
  await tx.db
    .insertInto('pupils_imports')
    .values({
      school_id: tx.schoolId,
      id: importId,
      file_name: file.name,
      format: '',
      encoding: '',
      date_system: '1900',
      rows: 0,
      state: 'reading',
      header_row: 0,
      done: 0,
      started_by: actor.personId,
      version: 1,
      headings: json([]),
      columns: json([]),
      summary: json(noSummary),
      choices: json({
        enrolledOn: firstDayFor(tx.today),
        classes: {},
        asBefore: [],
      }),
      at: tx.now,
      beat_at: tx.now,
    })
    .execute();
  return ok(null);
}

/** From the first day of the school year, or from today when that is still to come. */
const firstDayFor = (today: PlainDate): PlainDate => minDate(today, plainDateOf(schoolYearOf(today), 9, 1));

async function stage(kernel: Kernel, actor: Actor, file: SheetFile, importId: string): Promise<Result<null>> {
  let block = 0;
  let head: readonly SheetRow[] = [];
  const read = await readSheet(file.bytes, async (rows) => {
    if (block === 0) head = rows;
    const number = block;
    block += 1;
    await inSchoolToRead(kernel, actor.schoolId, (tx) => insertBlock(tx, importId, number, rows));
  });
  if (!read.ok) return read;
  return inSchool(kernel, actor.schoolId, async (tx) => {
    const header = headerOf(head, await rememberedColumns(tx));
    await tx.db
      .updateTable('pupils_imports')
      .set({
        state: 'open',
        format: read.value.format,
        encoding: read.value.encoding,
        rows: read.value.rows,
        date_system: read.value.dateSystem,
        header_row: header.row,
        headings: json(header.headings),
        columns: json(header.columns),
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', importId)
      .execute();
    const pending = await findImport(tx, importId);
    if (pending !== null) await checkAsBefore(tx, pending);
    await wake(tx, ['pupils']);
    return ok(null);
  });
}

/** Where no heading is recognised, the columns are offered by their letters. */
function headerOf(head: readonly SheetRow[], remembered: Readonly<Record<string, string>>): Header<RosterField> {
  const found = findHeader(head, rosterFields, remembered);
  if (found.row > 0) return found;
  const width = Math.max(0, ...head.slice(0, 20).map((row) => row.cells.length));
  const columns = Array.from({ length: width }, () => null);
  return { row: 0, headings: columns.map((_, column) => columnLetters(column)), columns };
}

async function forget(kernel: Kernel, actor: Actor, importId: string): Promise<void> {
  await inSchool(kernel, actor.schoolId, async (tx) => {
    await sql`delete from pupils_imports where school_id = ${tx.schoolId} and id = ${importId}`.execute(tx.db);
  });
}
