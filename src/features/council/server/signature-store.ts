import { sql } from 'kysely';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Decision } from '../rules/decision.ts';
import type { DecidedItem } from '../rules/effects-of.ts';
import { SignedLanguage } from '../rules/electronic-signature.ts';
import type { SigningPart } from '../rules/meeting-view.ts';

const Rows = z.array(z.object({ itemId: Id, caseId: Id.nullable(), decisions: z.array(Decision) }));

/** The questions that were heard, with their decisions, in the order of the agenda. */
export async function decidedItems(tx: Tx, meetingId: string): Promise<readonly DecidedItem[]> {
  const found = await sql<Record<string, unknown>>`
    select id as "itemId", case_id as "caseId", decisions from council_items
    where school_id = ${tx.schoolId} and meeting_id = ${meetingId} and outcome = 'heard' order by position, id`.execute(
    tx.db,
  );
  return Rows.parse(found.rows);
}

/** Which of the two have signed. */
export async function signedParts(tx: Tx, protocolId: string): Promise<readonly SigningPart[]> {
  const found = await sql<{ part: SigningPart }>`
    select part from council_signatures where school_id = ${tx.schoolId} and protocol_id = ${protocolId}`.execute(
    tx.db,
  );
  return found.rows.map((row) => row.part);
}

/** In which form the protocol was signed electronically before; null where nobody did. */
export async function languageSigned(tx: Tx, protocolId: string): Promise<SignedLanguage | null> {
  const found = await sql<{ language: string }>`
    select language from council_signatures
    where school_id = ${tx.schoolId} and protocol_id = ${protocolId} and way = 'electronic' limit 1`.execute(tx.db);
  return SignedLanguage.nullable().parse(found.rows[0]?.language ?? null);
}
