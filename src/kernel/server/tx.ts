import { sql, type Transaction } from 'kysely';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { DB } from '../../../database/tables.ts';
import type { Kernel } from './kernel.ts';

/** What a trail entry is about: ids only. */
export type About = {
  readonly kind: string;
  readonly id: string;
  readonly caseId?: string | null;
  readonly meetingId?: string | null;
};

/** One entry for the trail; `text` goes to the erasable side table. */
export type TrailNote = {
  readonly verb: string;
  readonly clause: number | null;
  readonly about: About;
  readonly text: unknown;
};

type Job = { readonly name: string; readonly payload: Readonly<Record<string, unknown>>; readonly key?: string };

/** One database transaction inside one school, with its time and what will be noted at its end. */
export type Tx = {
  readonly db: Transaction<DB>;
  readonly schoolId: string;
  readonly now: Date;
  readonly today: PlainDate;
  /** Rooms upstream add their own entries here (for example cases.place when a protocol is signed). */
  readonly notes: TrailNote[];
  readonly jobs: Job[];
};

/** Runs `work` as the school's role in one transaction; row-level security holds inside. */
export function inSchool<T>(kernel: Kernel, schoolId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return kernel.db.transaction().execute(async (db) => {
    await enterSchool(db, schoolId);
    return work(txOf(kernel, db, schoolId));
  });
}

/** Like `inSchool`, for work whose only write is the read log. */
export function inSchoolToRead<T>(kernel: Kernel, schoolId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return kernel.db.transaction().execute(async (db) => {
    await enterSchoolToRead(db, schoolId);
    return work(txOf(kernel, db, schoolId));
  });
}

/** From here on the transaction is the web role inside this school. */
export async function enterSchool(db: Transaction<DB>, schoolId: string): Promise<void> {
  await sql`select set_config('tirek.school_id', ${schoolId}, true), set_config('role', 'app_school', true)`.execute(
    db,
  );
}

/**
 * The same for a question. Its only write is the read log, whose last half second may be lost with the power:
 * the answer does not wait for the disk.
 */
export async function enterSchoolToRead(db: Transaction<DB>, schoolId: string): Promise<void> {
  await sql`select set_config('tirek.school_id', ${schoolId}, true), set_config('role', 'app_school', true),
    set_config('synchronous_commit', 'off', true)`.execute(db);
}

export function txOf(kernel: Kernel, db: Transaction<DB>, schoolId: string): Tx {
  const now = kernel.clock.now();
  return { db, schoolId, now, today: kernel.clock.today(), notes: [], jobs: [] };
}
