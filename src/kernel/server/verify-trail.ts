import { sql } from 'kysely';
import type { Db } from './db.ts';
import { linkHash, textHash } from './trail.ts';

export type TrailVerdict = {
  readonly schoolId: string;
  readonly entries: number;
  /** Entries whose text was destroyed on purpose: the chain still holds without it. */
  readonly erased: number;
  readonly broken: { readonly seq: number; readonly why: 'previous' | 'hash' | 'text' | 'gap' | 'head' } | null;
};

type Row = {
  school_id: string;
  seq: number;
  at: Date;
  person_id: string | null;
  verb: string;
  clause: number | null;
  subject_kind: string;
  subject_id: string;
  case_id: string | null;
  text_hash: Buffer;
  previous: Buffer;
  hash: Buffer;
  salt: Buffer | null;
  body: unknown;
};

const pageSize = 1000;

/** Walks a school's chain from its first link; reads in pages. */
export async function verifyTrail(db: Db, schoolId: string): Promise<TrailVerdict> {
  let previous: Buffer = Buffer.alloc(32);
  let seq = 0;
  let erased = 0;
  for (;;) {
    const rows = await readPage(db, schoolId, seq);
    for (const row of rows) {
      const why = faultOf(row, previous, seq);
      if (why !== null) return { schoolId, entries: seq, erased, broken: { seq: row.seq, why } };
      if (row.salt === null) erased += 1;
      previous = row.hash;
      seq = row.seq;
    }
    if (rows.length < pageSize) break;
  }
  const head = await sql<{
    seq: number;
    hash: Buffer;
  }>`select seq, hash from trail_heads where school_id = ${schoolId}`.execute(db);
  const last = head.rows[0];
  const whole = last === undefined ? seq === 0 : last.seq === seq && last.hash.equals(previous);
  return { schoolId, entries: seq, erased, broken: whole ? null : { seq, why: 'head' } };
}

async function readPage(db: Db, schoolId: string, after: number): Promise<Row[]> {
  const page = await sql<Row>`
    select e.*, t.salt, t.body from trail_entries e
    left join trail_texts t on t.school_id = e.school_id and t.seq = e.seq
    where e.school_id = ${schoolId} and e.seq > ${after} order by e.seq limit ${pageSize}`.execute(db);
  return page.rows;
}

function faultOf(row: Row, previous: Buffer, seq: number): 'previous' | 'hash' | 'text' | 'gap' | null {
  if (row.seq !== seq + 1) return 'gap';
  if (!row.previous.equals(previous)) return 'previous';
  if (row.salt !== null && !textHash(row.salt, row.body).equals(row.text_hash)) return 'text';
  const { salt: _salt, body: _body, hash, previous: _previous, ...rest } = row;
  const link = { ...rest, at: row.at.toISOString(), text_hash: row.text_hash.toString('hex') };
  return linkHash(previous, link).equals(hash) ? null : 'hash';
}
