import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from './canonical-json.ts';
import type { TrailNote, Tx } from './tx.ts';

export type TrailLink = {
  readonly school_id: string;
  readonly seq: number;
  readonly at: string;
  readonly person_id: string | null;
  readonly verb: string;
  readonly clause: number | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly case_id: string | null;
  readonly text_hash: string;
};

/** Hash of one link: everything it says and the hash before it. */
export function linkHash(previous: Buffer, link: TrailLink): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(link)).digest();
}

/** Salted, so that an erased text cannot be guessed back from its hash. */
export function textHash(salt: Buffer, body: unknown): Buffer {
  return createHash('sha256').update(salt).update(canonicalJson(body)).digest();
}

type Line = TrailLink & {
  readonly salt: string;
  readonly body: unknown;
  readonly previous: string;
  readonly hash: string;
};

/** Appends the notes to the school's chain. Takes the chain's lock: call it last in a transaction. */
export async function writeTrail(tx: Tx, personId: string | null, notes: readonly TrailNote[]): Promise<void> {
  if (notes.length === 0) return;
  const head = await sql<{ seq: number; hash: Buffer }>`
    insert into trail_heads (school_id, seq, hash) values (${tx.schoolId}, ${notes.length}, ${Buffer.alloc(32)})
    on conflict (school_id) do update set seq = trail_heads.seq + ${notes.length} returning seq, hash`.execute(tx.db);
  const row = head.rows[0];
  if (row === undefined) throw new Error('The trail has no head');
  const lines = linesOf(tx, personId, notes, row);
  const last = lines.at(-1)?.hash ?? '';
  await sql`
    with lines as (
      select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(seq bigint, verb text, clause smallint,
        subject_kind text, subject_id uuid, case_id uuid, text_hash text, previous text, hash text, salt text, body jsonb)
    ), entries as (
      insert into trail_entries (school_id, seq, at, person_id, verb, clause, subject_kind, subject_id, case_id, text_hash, previous, hash)
      select ${tx.schoolId}::uuid, seq, ${tx.now}, ${personId}::uuid, verb, clause, subject_kind, subject_id, case_id,
        decode(text_hash, 'hex'), decode(previous, 'hex'), decode(hash, 'hex') from lines
    ), texts as (
      insert into trail_texts (school_id, seq, salt, body)
      select ${tx.schoolId}::uuid, seq, decode(salt, 'hex'), body from lines
    )
    update trail_heads set hash = decode(${last}, 'hex') where school_id = ${tx.schoolId}`.execute(tx.db);
}

function linesOf(
  tx: Tx,
  personId: string | null,
  notes: readonly TrailNote[],
  head: { readonly seq: number; readonly hash: Buffer },
): Line[] {
  let previous = head.hash;
  return notes.map((note, index) => {
    const salt = randomBytes(16);
    const body: unknown = JSON.parse(JSON.stringify(note.text ?? {}));
    const link: TrailLink = {
      school_id: tx.schoolId,
      seq: head.seq - notes.length + 1 + index,
      at: tx.now.toISOString(),
      person_id: personId,
      verb: note.verb,
      clause: note.clause,
      subject_kind: note.about.kind,
      subject_id: note.about.id,
      case_id: note.about.caseId ?? null,
      text_hash: textHash(salt, body).toString('hex'),
    };
    const hash = linkHash(previous, link);
    const line = {
      ...link,
      salt: salt.toString('hex'),
      body,
      previous: previous.toString('hex'),
      hash: hash.toString('hex'),
    };
    previous = hash;
    return line;
  });
}
