import { createHash } from 'node:crypto';
import { Logger, parseCronItems, run, type Runner } from 'graphile-worker';
import { sql } from 'kysely';
import {
  BundleJob,
  dropBundles,
  dropUnusedUploads,
  resumeBundles,
  runBundle,
} from '#features/documents/server/public.ts';
import { MailJob, sendMail } from '#features/links/server/public.ts';
import { PostJob, readPost } from '#features/transfer/server/public.ts';
import { ImportJob, runImport } from '#features/pupils/server/import/run-import.ts';
import {
  runAskedBackup,
  runNightlyBackup,
  type BackupHouse,
  type Installation,
} from '#features/upkeep/server/public.ts';
import { z } from 'zod';
import type { Kernel } from '#kernel/server/kernel.ts';
import { openDb, openPool, type Db } from '#kernel/server/db.ts';
import { house } from './features.ts';

const day = 24 * 3600 * 1000;

type Backups = {
  readonly folder: string;
  readonly installation: (db: Db) => Promise<Installation | null>;
};

const BackupJob = z.object({ schoolId: z.string(), backupId: z.string() });

/** The worker of the outbox and of the housekeeping, under its own login, in this process. */
export async function startJobs(
  jobsUrl: string,
  kernel: Kernel,
  backups: Backups,
): Promise<{ stop: () => Promise<void> }> {
  const pool = openPool(jobsUrl, 4);
  const db = openDb(pool);
  const upkeep: BackupHouse = { kernel, db, folder: backups.folder, installation: () => backups.installation(db) };
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 10_000,
    logger: new Logger(() => () => undefined),
    parsedCronItems: parseCronItems([
      { task: 'seal-read-log', match: '*/10 * * * *' },
      { task: 'resume-bundles', match: '* * * * *' },
      { task: 'forget-old', match: '17 * * * *' },
      // Half past two at night in Almaty; a machine that was off then makes up for it when it starts.
      { task: 'nightly-backup', match: '30 21 * * *', options: { backfillPeriod: day } },
    ]),
    taskList: {
      'seal-read-log': () => sealReadLog(db, kernel.clock.now()),
      'forget-old': async () => {
        await forgetOld(db, kernel.clock.now());
        await dropUnusedUploads(db, kernel);
        await dropBundles(db, kernel);
      },
      'make-bundle': (job) => runBundle(kernel, house.papers, BundleJob.parse(job)),
      'resume-bundles': () => resumeBundles(db, kernel.clock.now()),
      'make-backup': (job, { abortSignal }) => runAskedBackup(upkeep, BackupJob.parse(job), abortSignal),
      'nightly-backup': (_job, { abortSignal }) => runNightlyBackup(upkeep, abortSignal),
      'send-mail': (job) => sendMail(kernel, MailJob.parse(job)),
      'read-transfer-post': (job) => readPost(kernel, PostJob.parse(job)),
      'run-roster-import': (job) => runImport(kernel, ImportJob.parse(job)),
    },
  });
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}

/** Forgets drafts and lists of pupils after a day, what the last list did after thirty, answered requests after two, ended sessions and old failed sign-ins. */
async function forgetOld(db: Db, now: Date): Promise<void> {
  await sql`delete from drafts where saved_at < ${new Date(now.getTime() - day)}`.execute(db);
  await sql`delete from requests where at < ${new Date(now.getTime() - 2 * day)}`.execute(db);
  await sql`delete from access_sessions where ends_at < ${now}`.execute(db);
  await sql`delete from links_sessions where ends_at < ${now}`.execute(db);
  await sql`delete from pupils_imports where state in ('reading', 'open') and at < ${new Date(now.getTime() - day)}`.execute(
    db,
  );
  await sql`delete from pupils_import_effects f using pupils_imports i where i.school_id = f.school_id and i.id = f.import_id
    and i.at < ${new Date(now.getTime() - 30 * day)}`.execute(db);
  await sql`delete from pupils_imports where at < ${new Date(now.getTime() - 30 * day)}`.execute(db);
  await sql`delete from access_attempts where at < ${new Date(now.getTime() - day)}`.execute(db);
}

type Unsealed = { school_id: string; id: string; line: string };

/** Seals each school's read log in blocks: chaining every read would cost three quarters of the throughput. */
async function sealReadLog(db: Db, now: Date): Promise<void> {
  const schools = await sql<{ school_id: string }>`select distinct school_id from read_log`.execute(db);
  for (const { school_id } of schools.rows) {
    await db.transaction().execute((tx) => sealSchool(tx, school_id, now));
  }
}

type Block = { number: number; up_to: string | null; hash: Buffer };
const noBlock: Block = { number: 0, up_to: null, hash: Buffer.alloc(32) };

async function sealSchool(tx: Db, schoolId: string, now: Date): Promise<void> {
  const last = await sql<Block>`
    select number, up_to, hash from read_log_blocks where school_id = ${schoolId} order by number desc limit 1`.execute(
    tx,
  );
  const before = last.rows[0] ?? noBlock;
  const open = await sql<Unsealed>`
    select school_id, id, concat_ws('|', id, at, coalesce(person_id::text, 'link ' || link_id), question, subject_kind, subject_id, rows) as line from read_log
    where school_id = ${schoolId} and (${before.up_to}::uuid is null or id > ${before.up_to}::uuid)
      and at < ${new Date(now.getTime() - 60_000)} order by id`.execute(tx);
  const newest = open.rows.at(-1);
  if (newest === undefined) return;
  const hash = createHash('sha256').update(before.hash);
  for (const row of open.rows) hash.update(row.line).update('\n');
  await sql`insert into read_log_blocks (school_id, number, up_to, rows, hash, sealed_at)
    values (${schoolId}, ${before.number + 1}, ${newest.id}, ${open.rows.length}, ${hash.digest()}, ${now})`.execute(
    tx,
  );
}
