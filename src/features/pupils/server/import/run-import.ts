import { sql } from 'kysely';
import { z } from 'zod';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { insertClasses } from '#features/school/server/public.ts';
import type { Refusal } from '#kernel/pure/result.ts';
import { wake } from '#kernel/server/draft-deed.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool, inSchoolToRead, type Tx } from '#kernel/server/tx.ts';
import type { RosterRecord } from '../../rules/roster-record.ts';
import { readClass } from '../../rules/read-class.ts';
import { applyImport, undoImport } from '../../rules/roster-contract.ts';
import { addPupils, changePupils, keepBefore, type Adding, type Changing } from './import-rows.ts';
import { findImport, keepClasses, type PendingImport } from './import-store.ts';
import { writePrints } from './prints.ts';
import { classesOn, readHouse } from './read-house.ts';
import { walkImport, type WalkedRow } from './walk-import.ts';

export const ImportJob = z.object({ schoolId: z.uuid(), importId: z.uuid(), personId: z.uuid() });
export type ImportJob = z.infer<typeof ImportJob>;

class Stopped extends Error {
  readonly refusal: Refusal;
  constructor(reason: string, facts: Refusal['facts'] = {}) {
    super(reason);
    this.refusal = { reason, facts };
  }
}

/** Takes a list over in one transaction: all of it, or nothing and the reason beside the list. Never throws. */
export async function runImport(kernel: Kernel, job: ImportJob): Promise<void> {
  try {
    await inSchool(kernel, job.schoolId, (tx) => takeOver(kernel, tx, job));
  } catch (thrown) {
    const known = thrown instanceof Stopped;
    if (!known)
      kernel.log.error({ job: 'run-roster-import', fault: thrown instanceof Error ? thrown.name : typeof thrown });
    const refusal = known
      ? thrown.refusal
      : { reason: isTaken(thrown) ? 'import-changed-meanwhile' : 'import-failed', facts: {} };
    await inSchool(kernel, job.schoolId, (tx) => reopen(tx, job.importId, refusal));
  }
}

/** A number or a row that somebody else wrote in the same moment. */
const isTaken = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === '23505';

async function reopen(tx: Tx, importId: string, refusal: Refusal): Promise<void> {
  await sql`update pupils_imports set state = 'open', cancelled = false, done = 0, refusal = ${jsonOrNull(refusal)}
    where school_id = ${tx.schoolId} and id = ${importId} and state = 'applying'`.execute(tx.db);
  await wake(tx, applyImport.touches);
}

type Taken = { readonly added: string[]; readonly changed: string[]; readonly classIds: string[] };

async function takeOver(kernel: Kernel, tx: Tx, job: ImportJob): Promise<void> {
  const lock = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('run import ' || ${job.importId}, 0)) as got`.execute(tx.db);
  const pending = await findImport(tx, job.importId);
  if (lock.rows[0]?.got !== true || pending?.state !== 'applying') return;
  const house = await readHouse(tx, pending);
  const classOf = await classFinder(tx, pending);
  const taken: Taken = { added: [], changed: [], classIds: classOf.made };
  let done = 0;
  let told = new Date(0);
  let countAt = 1;
  for await (const rows of walkImport(tx, pending, house)) {
    await take(tx, pending, { rows, classOf, taken });
    done += rows.length;
    if (done >= countAt) {
      await countAnew(tx);
      countAt = 4 * done;
    }
    if (kernel.clock.now().getTime() - told.getTime() < often) continue;
    told = kernel.clock.now();
    await tellProgress(kernel, tx, job.importId, done);
  }
  await writePrints(tx, job.importId);
  await finish(tx, pending, taken, job);
}

/** How often, in milliseconds. */
const often = 300;

/** Past the transaction: how far it is, and whether somebody has stopped it. */
async function tellProgress(kernel: Kernel, tx: Tx, importId: string, done: number): Promise<void> {
  const told = await inSchoolToRead(kernel, tx.schoolId, (beside) =>
    sql<{ cancelled: boolean }>`update pupils_imports set done = ${done}, beat_at = ${beside.now}
      where school_id = ${tx.schoolId} and id = ${importId} and state = 'applying' returning cancelled`.execute(
      beside.db,
    ),
  );
  if (told.rows[0]?.cancelled !== false) throw new Stopped('import-cancelled');
}

/** The plans over pupils are made anew as they grow: made over an empty table they read the whole school for every row. */
const countAnew = (tx: Tx) => sql`select pupils_count_anew()`.execute(tx.db);

type ClassFinder = {
  readonly find: (record: RosterRecord) => Promise<{ id: string; language: string }>;
  readonly made: string[];
};

/** The class of a row; a new one is made when the first pupil of it comes. */
async function classFinder(tx: Tx, pending: PendingImport): Promise<ClassFinder> {
  const known = new Map((await classesOn(tx, pending.choices.enrolledOn)).map((one) => [one.key, one]));
  const made: string[] = [];
  const schoolYear = schoolYearOf(pending.choices.enrolledOn);
  const find = async ({ classKey, language }: RosterRecord) => {
    const found = known.get(classKey);
    if (found !== undefined) return found;
    const read = readClass(classKey);
    if (read === null) throw new Stopped('import-changed-meanwhile');
    const fresh = { key: classKey, language: language ?? 'kk' };
    const [id = ''] = await insertClasses(tx, [{ schoolYear, ...read, language: fresh.language }]);
    made.push(id);
    known.set(classKey, { id, ...fresh });
    return { id, ...fresh };
  };
  return { find, made };
}

type Taking = { readonly rows: readonly WalkedRow[]; readonly classOf: ClassFinder; readonly taken: Taken };

async function take(tx: Tx, pending: PendingImport, { rows, classOf, taken }: Taking): Promise<void> {
  const adding: Adding[] = [];
  const changing: Changing[] = [];
  for (const { outcome } of rows) {
    if (outcome === null || outcome.kind === 'same') continue;
    if (outcome.kind === 'faulty') throw new Stopped('import-changed-meanwhile');
    const { record } = outcome;
    const { id: classId, language: ofClass } = await classOf.find(record);
    if (outcome.kind === 'add') adding.push({ record, classId, language: record.language ?? familyLanguage(ofClass) });
    else {
      const { pupil } = outcome;
      changing.push({ record, pupil, classId, language: record.language ?? familyLanguage(pupil.language) });
    }
  }
  taken.added.push(...(await addPupils(tx, pending.id, adding, pending.choices.enrolledOn)));
  if (changing.length === 0) return;
  await keepBefore(tx, pending.id, changing);
  if ((await changePupils(tx, changing)) !== changing.length) throw new Stopped('import-changed-meanwhile');
  taken.changed.push(...changing.map(({ pupil }) => pupil.id));
}

const familyLanguage = (language: string): 'kk' | 'ru' => (language === 'ru' ? 'ru' : 'kk');

/** The list is forgotten, what it did is kept until the next one; one entry in the trail names every pupil by id. */
async function finish(tx: Tx, pending: PendingImport, taken: Taken, job: ImportJob): Promise<void> {
  const ended = await sql`
    update pupils_imports set state = 'applied', refusal = null, class_ids = ${taken.classIds}::uuid[], at = ${tx.now}
    where school_id = ${tx.schoolId} and id = ${pending.id} and state = 'applying' and not cancelled`.execute(tx.db);
  if (ended.numAffectedRows !== 1n) throw new Stopped('import-cancelled');
  await keepClasses(tx, pending.choices.classes);
  await sql`delete from pupils_imports where school_id = ${tx.schoolId} and id <> ${pending.id}`.execute(tx.db);
  await sql`delete from pupils_import_effects where school_id = ${tx.schoolId} and import_id <> ${pending.id}`.execute(
    tx.db,
  );
  for (const table of ['blocks', 'fixes', 'findings'])
    await sql`delete from ${sql.ref(`pupils_import_${table}`)} where school_id = ${tx.schoolId} and import_id = ${pending.id}`.execute(
      tx.db,
    );
  const text = { file: pending.fileName, skipped: pending.summary.skipped, ...taken };
  const note = { verb: applyImport.name, clause: null, about: { kind: 'import', id: pending.id }, text };
  await wake(tx, undoImport.touches);
  await writeTrail(tx, job.personId, [note]);
}
