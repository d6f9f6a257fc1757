import { sql } from 'kysely';
import { dayOfMoment, timeOfMoment } from '#kernel/server/clock.ts';
import type { Db } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { txOf, type Tx } from '#kernel/server/tx.ts';
import { defaultBackupSettings } from '../rules/backup-settings.ts';
import { addBackupRow, settingsOf } from './backup-store.ts';
import { backupFiles, keepNewest, pathOfBackup } from './backup-folder.ts';
import { writeBackup, type Installation, type WrittenBackup } from './write-backup.ts';

export type BackupHouse = {
  readonly kernel: Kernel;
  /** The jobs' own login. */
  readonly db: Db;
  readonly folder: string;
  /** Null while there is no recovery phrase. */
  readonly installation: () => Promise<Installation | null>;
};

type Row = { readonly schoolId: string; readonly backupId: string };

/** What the head asked for by screen. */
export async function runAskedBackup(house: BackupHouse, row: Row, signal?: AbortSignal): Promise<void> {
  await run(house, row, signal);
}

/** Every night, where there is a school and a phrase; several schools have a backup too, but no row of their own. */
export async function runNightlyBackup(house: BackupHouse, signal?: AbortSignal): Promise<void> {
  const schools = await sql<{ school_id: string }>`select school_id from school_schools limit 2`.execute(house.db);
  const [first, second] = schools.rows;
  if (first === undefined || (await house.installation()) === null) return;
  if (second !== undefined) return run(house, null, signal);
  const backupId = newId(house.kernel.clock.now().getTime());
  const wanted = await inSchoolOf(house, first.school_id, async (tx) => {
    if (!(await settingsOf(tx)).nightly) return false;
    await addBackupRow(tx, { id: backupId, kind: 'nightly', askedBy: null });
    return true;
  });
  if (wanted) await run(house, { schoolId: first.school_id, backupId }, signal);
}

async function run(house: BackupHouse, row: Row | null, signal?: AbortSignal): Promise<void> {
  const now = house.kernel.clock.now();
  const name = `tirek-${dayOfMoment(now)}-${timeOfMoment(now).replace(':', '')}`;
  const pulse = startPulse(house, row);
  try {
    const installation = await house.installation();
    if (installation === null) throw new Error('No recovery phrase');
    const path = await pathOfBackup(house.folder, name);
    const made = await writeBackup(path, installation, {
      now,
      onProgress: pulse.tell,
      ...(signal === undefined ? {} : { signal }),
    });
    await pulse.stop();
    await finish(house, row, { path, made });
  } catch (error) {
    await pulse.stop();
    house.kernel.log.error({ job: 'make-backup', fault: error instanceof Error ? error.name : 'unknown' });
    if (row !== null) await setState(house, row, { state: 'failed', ended_at: house.kernel.clock.now() });
  }
}

type Finished = { readonly path: string; readonly made: WrittenBackup };

async function finish(house: BackupHouse, row: Row | null, { path, made }: Finished): Promise<void> {
  const file = path.slice(house.folder.length + 1);
  if (row === null) {
    await keepNewest(house.folder, defaultBackupSettings.keep);
    return;
  }
  const missing = made.missing.length;
  const ended = { state: 'done', ended_at: house.kernel.clock.now(), share: 1, file, size: made.size, missing };
  await setState(house, row, ended);
  await inSchoolOf(house, row.schoolId, async (tx) => {
    const { keep } = await settingsOf(tx);
    await keepNewest(house.folder, keep);
    const here = await backupFiles(house.folder);
    await sql`update upkeep_backups set file = null
      where school_id = ${tx.schoolId} and file is not null and not file = any(${here})`.execute(tx.db);
    const about = { kind: 'backup', id: row.backupId };
    const text = { file, size: made.size, files: made.files, missing };
    await writeTrail(tx, null, [{ verb: 'upkeep.backup-made', clause: null, about, text }]);
    await sql`select pg_notify('tirek_live', ${JSON.stringify({ schoolId: tx.schoolId, touches: ['upkeep'] })})`.execute(
      tx.db,
    );
  });
}

type Ending = Partial<
  Readonly<{ state: string; ended_at: Date; share: number; file: string; size: number; missing: number }>
>;

async function setState({ db, kernel }: BackupHouse, { schoolId, backupId }: Row, ending: Ending): Promise<void> {
  await db
    .updateTable('upkeep_backups')
    .set({ ...ending, seen_at: kernel.clock.now() })
    .where('school_id', '=', schoolId)
    .where('id', '=', backupId)
    .execute();
}

const inSchoolOf = <T>({ db, kernel }: BackupHouse, schoolId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute((one) => work(txOf(kernel, one, schoolId)));

/** Says every second how far it is, and that it lives. */
function startPulse(house: BackupHouse, row: Row | null): { tell: (share: number) => void; stop: () => Promise<void> } {
  let share = 0;
  let last: Promise<unknown> = Promise.resolve();
  const beat = (): void => {
    if (row !== null) last = setState(house, row, { share }).catch(() => undefined);
  };
  const timer = setInterval(beat, 1000);
  return {
    tell: (now) => {
      share = now;
    },
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
