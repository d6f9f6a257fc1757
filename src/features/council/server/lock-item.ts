import { sql } from 'kysely';
import { z } from 'zod';
import type { AgendaKind } from '#features/procedure/rules/pack.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Decision } from '../rules/decision.ts';
import { AgendaKindSchema } from '../rules/meeting-view.ts';
import { lockMeeting, protocolOf, type LockedMeeting, type ProtocolRow } from './lock-meeting.ts';

export type LockedItem = {
  readonly id: string;
  readonly version: number;
  readonly kind: AgendaKind;
  readonly caseId: string | null;
  readonly rolledOver: boolean;
  readonly decisions: readonly Decision[];
  readonly meeting: LockedMeeting;
  readonly protocol: ProtocolRow | null;
};

type Row = {
  id: string;
  version: number;
  kind: string;
  case_id: string | null;
  outcome: string | null;
  decisions: unknown;
};

/** A question with its meeting: the meeting is locked first, shared unless it is to change too. */
export async function lockItem(tx: Tx, itemId: string, how: 'change' | 'share' = 'share'): Promise<LockedItem | null> {
  const at = await sql<{ meeting_id: string }>`
    select meeting_id from council_items where school_id = ${tx.schoolId} and id = ${itemId}`.execute(tx.db);
  const meetingId = at.rows[0]?.meeting_id;
  const meeting = meetingId === undefined ? null : await lockMeeting(tx, meetingId, how);
  if (meeting === null) return null;
  const found = await sql<Row>`
    select id, version, kind, case_id, outcome, decisions from council_items
    where school_id = ${tx.schoolId} and id = ${itemId} for update`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    version: row.version,
    kind: AgendaKindSchema.parse(row.kind),
    caseId: row.case_id,
    rolledOver: row.outcome === 'rolled-over',
    decisions: z.array(Decision).parse(row.decisions),
    meeting,
    protocol: await protocolOf(tx, meeting.id),
  };
}

export const aboutItem = (item: Pick<LockedItem, 'id' | 'caseId' | 'meeting'>) =>
  ({ kind: 'council-item', id: item.id, caseId: item.caseId, meetingId: item.meeting.id }) as const;

export const aboutMeeting = (id: string) => ({ kind: 'meeting', id, meetingId: id }) as const;

export const aboutProtocol = (id: string, meetingId: string) => ({ kind: 'protocol', id, meetingId }) as const;
