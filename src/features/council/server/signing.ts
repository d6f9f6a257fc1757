import { sql } from 'kysely';
import { lockCase, type LockedCase } from '#features/cases/server/public.ts';
import { planForApproval } from '#features/plan/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, type Result } from '#kernel/pure/result.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { checkPlansKept, type Draft } from '../rules/check-plans-kept.ts';
import { effectsOf, type DecidedItem, type Effect } from '../rules/effects-of.ts';
import type { ElectronicSignature } from '../rules/electronic-signature.ts';
import type { ProtocolState, SigningPart } from '../rules/meeting-view.ts';
import { applyEffects } from './apply-effects.ts';
import { lockMeeting, protocolOf, type LockedMeeting, type ProtocolRow } from './lock-meeting.ts';
import { decidedItems, signedParts } from './signature-store.ts';

/** What a signature, on paper or electronic, is judged by; all of it locked. */
export type SigningState = ProtocolRow & {
  readonly meeting: LockedMeeting;
  readonly signed: readonly SigningPart[];
  readonly items: readonly DecidedItem[];
  readonly cases: ReadonlyMap<string, LockedCase>;
  readonly drafts: ReadonlyMap<string, Draft>;
};
type TakesEffect = { readonly next: ProtocolState; readonly effects: readonly Effect[] };

/** Null where there is no such protocol. The meeting is locked first, then its cases in the order of their ids. */
export async function signingState(tx: Tx, meetingId: string, actor: Actor): Promise<SigningState | null> {
  const meeting = await lockMeeting(tx, meetingId, 'change');
  const protocol = meeting === null ? null : await protocolOf(tx, meeting.id);
  if (meeting === null || protocol === null) return null;
  const items = await decidedItems(tx, meeting.id);
  return {
    ...protocol,
    meeting,
    signed: await signedParts(tx, protocol.id),
    items,
    cases: await lockCases(tx, items, actor),
    drafts: await draftsOf(tx, items),
  };
}

/** What comes about with this signature: with the second one, all that the Council decided. */
export function takesEffect(state: SigningState, next: ProtocolState): Result<TakesEffect> {
  if (next !== 'signed') return ok({ next, effects: [] });
  const effects = effectsOf(state.items, state.cases);
  if (!effects.ok) return effects;
  const plans = checkPlansKept(effects.value, state.drafts);
  return plans.ok ? ok({ next, effects: effects.value }, plans.departures) : plans;
}

export type SignatureMade = {
  readonly part: SigningPart;
  readonly signedOn: PlainDate;
  /** The scan, or the file of the electronic signature. */
  readonly fileId: string;
  readonly hash: Buffer;
  readonly electronic: ElectronicSignature | null;
  readonly originalAt: string | null;
  readonly recordedBy: string;
};

/** Writes the signature, tied to what was locked, and brings about what follows. Answers the new version. */
export async function recordSignature(
  tx: Tx,
  state: SigningState,
  made: SignatureMade,
  { next, effects }: TakesEffect,
): Promise<number> {
  await insertSignature(tx, state, made);
  const version = state.version + 1;
  await tx.db
    .updateTable('council_protocols')
    .set({
      state: next,
      version,
      ...(made.originalAt === null ? {} : { original_at: made.originalAt }),
      ...(next === 'signed' ? { signed_on: await lastSignedOn(tx, state.id) } : {}),
    })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', state.id)
    .execute();
  await applyEffects(tx, effects, {
    meetingId: state.meeting.id,
    on: state.meeting.heldOn,
    protocolNumber: state.number,
    cases: state.cases,
  });
  return version;
}

async function insertSignature(tx: Tx, state: SigningState, made: SignatureMade): Promise<void> {
  const { fileId, hash, electronic, recordedBy } = made;
  await sql`
    insert into council_signatures (school_id, protocol_id, part, person_id, way, signed_on, file_id, bytes_hash, content_hash,
      paper_id, language, verdict, recorded_by, recorded_at)
    select p.school_id, p.id, ${made.part}, ${signerIn(state, made.part) ?? recordedBy}::uuid,
      ${electronic === null ? 'paper' : 'electronic'}, ${made.signedOn}::date, ${fileId}::uuid, ${hash}, p.content_hash,
      ${electronic?.paperId ?? null}::uuid, ${electronic?.language ?? null}, ${jsonOrNull(electronic?.verdict ?? null)}::jsonb,
      ${recordedBy}::uuid, ${tx.now}::timestamptz
    from council_protocols p where p.school_id = ${tx.schoolId} and p.id = ${state.id}`.execute(tx.db);
}

/** Who signs as what. */
export const signerIn = ({ meeting }: Pick<SigningState, 'meeting'>, part: SigningPart): string | null =>
  part === 'presiding' ? meeting.presidingId : meeting.secretaryId;

async function lockCases(
  tx: Tx,
  items: readonly DecidedItem[],
  actor: Actor,
): Promise<ReadonlyMap<string, LockedCase>> {
  const ids = [...new Set(items.flatMap((item) => (item.caseId === null ? [] : [item.caseId])))].toSorted();
  const locked = new Map<string, LockedCase>();
  for (const id of ids) {
    const found = await lockCase(tx, id, reachOf(actor));
    if (found !== null) locked.set(id, found);
  }
  return locked;
}

/** Draft plans of the cases whose decision approves one. */
async function draftsOf(tx: Tx, items: readonly DecidedItem[]): Promise<ReadonlyMap<string, Draft>> {
  const drafts = new Map<string, Draft>();
  for (const { caseId, decisions } of items) {
    if (caseId === null || !decisions.some((one) => 'planId' in one && one.planId !== null)) continue;
    const plan = await planForApproval(tx, caseId);
    if (plan !== null) drafts.set(plan.id, { version: plan.version });
  }
  return drafts;
}

/** The protocol is signed on the later of the two days. */
async function lastSignedOn(tx: Tx, protocolId: string): Promise<PlainDate | string> {
  const found = await tx.db
    .selectFrom('council_signatures')
    .select('signed_on')
    .where('school_id', '=', tx.schoolId)
    .where('protocol_id', '=', protocolId)
    .orderBy('signed_on', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return found.signed_on;
}
