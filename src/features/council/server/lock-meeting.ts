import { sql } from 'kysely';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { MeetingState, ProtocolState } from '../rules/meeting-view.ts';

export type LockedMeeting = {
  readonly id: string;
  readonly version: number;
  readonly schoolYear: number;
  readonly number: number;
  readonly compositionId: string | null;
  readonly heldOn: PlainDate;
  readonly startsAt: string | null;
  readonly state: MeetingState;
  readonly afterTheFact: boolean;
  readonly presidingId: string | null;
  readonly secretaryId: string | null;
};

export type ProtocolRow = {
  readonly id: string;
  readonly number: number;
  readonly state: ProtocolState;
  readonly version: number;
  readonly signedOn: PlainDate | null;
};

type Row = {
  id: string;
  version: number;
  school_year: number;
  number: number;
  composition_id: string | null;
  held_on: string;
  starts_at: string | null;
  state: string;
  after_the_fact: boolean;
  presiding_id: string | null;
  secretary_id: string | null;
};

/**
 * The meeting, locked until the transaction ends: 'change' for its own moves, 'share' while one of its questions changes.
 * Everything of a meeting and its protocol is locked through here first.
 */
export async function lockMeeting(tx: Tx, meetingId: string, how: 'change' | 'share'): Promise<LockedMeeting | null> {
  const found = await sql<Row>`
    select id, version, school_year, number, composition_id, held_on, starts_at, state, after_the_fact, presiding_id, secretary_id
    from council_meetings where school_id = ${tx.schoolId} and id = ${meetingId}
    ${how === 'change' ? sql`for update` : sql`for share`}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    version: row.version,
    schoolYear: row.school_year,
    number: row.number,
    compositionId: row.composition_id,
    heldOn: PlainDate.parse(row.held_on),
    startsAt: row.starts_at,
    state: MeetingState.parse(row.state),
    afterTheFact: row.after_the_fact,
    presidingId: row.presiding_id,
    secretaryId: row.secretary_id,
  };
}

/** The protocol of a locked meeting; null before the meeting was closed. */
export async function protocolOf(tx: Tx, meetingId: string): Promise<ProtocolRow | null> {
  const found = await sql<{ id: string; number: number; state: string; version: number; signed_on: string | null }>`
    select id, number, state, version, signed_on from council_protocols
    where school_id = ${tx.schoolId} and meeting_id = ${meetingId}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    number: row.number,
    state: ProtocolState.parse(row.state),
    version: row.version,
    signedOn: PlainDate.nullable().parse(row.signed_on),
  };
}
