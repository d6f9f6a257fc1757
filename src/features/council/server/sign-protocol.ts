import { attachScans, fileFacts } from '#features/documents/server/public.ts';
import { lockCase, type LockedCase } from '#features/cases/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok } from '#kernel/pure/result.ts';
import { planForApproval } from '#features/plan/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { signProtocol as contract } from '../contract.ts';
import { checkSignature } from '../rules/check-signature.ts';
import { checkPlansKept, type Draft } from '../rules/check-plans-kept.ts';
import { effectsOf, type DecidedItem, type Effect } from '../rules/effects-of.ts';
import type { ProtocolState, SigningPart } from '../rules/meeting-view.ts';
import { applyEffects } from './apply-effects.ts';
import { aboutProtocol } from './lock-item.ts';
import { lockMeeting, protocolOf, type LockedMeeting, type ProtocolRow } from './lock-meeting.ts';
import { decidedItems, signedParts } from './signature-store.ts';

type State = ProtocolRow & {
  readonly meeting: LockedMeeting;
  readonly signed: readonly SigningPart[];
  readonly scan: Buffer | null;
  readonly items: readonly DecidedItem[];
  readonly cases: ReadonlyMap<string, LockedCase>;
  readonly drafts: ReadonlyMap<string, Draft>;
};
type Signed = { readonly next: ProtocolState; readonly effects: readonly Effect[] };

/**
 * Clause 13: records a signature on paper with the hash of its scan. At the second one, in the same transaction, every
 * decision takes effect in the order of the agenda, effective from the meeting day.
 */
export const signProtocol = deed({
  contract,
  load: async (tx, input, actor): Promise<State | null> => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    const protocol = meeting === null ? null : await protocolOf(tx, meeting.id);
    if (meeting === null || protocol === null) return null;
    const items = await decidedItems(tx, meeting.id);
    return {
      ...protocol,
      meeting,
      signed: await signedParts(tx, protocol.id),
      scan: await scanOf(tx, input.fileId, meeting.id),
      items,
      cases: await lockCases(tx, items, actor),
      drafts: await draftsOf(tx, items),
    };
  },
  decide: ({ state, input, today }) => {
    const { signedOn, part } = input;
    const checked = checkSignature({
      ...state,
      heldOn: state.meeting.heldOn,
      today,
      signedOn,
      part,
      scanFound: state.scan !== null,
    });
    if (!checked.ok) return checked;
    if (checked.value !== 'signed') return ok<Signed>({ next: checked.value, effects: [] });
    const effects = effectsOf(state.items, state.cases);
    if (!effects.ok) return effects;
    const plans = checkPlansKept(effects.value, state.drafts);
    return plans.ok ? ok<Signed>({ next: checked.value, effects: effects.value }, plans.departures) : plans;
  },
  save: async (tx, { next, effects }, { state, input, actor }) => {
    const version = state.version + 1;
    await tx.db
      .insertInto('council_signatures')
      .values(signatureRow(tx, state, input, actor.personId))
      .execute();
    await tx.db
      .updateTable('council_protocols')
      .set({ state: next, version, ...(next === 'signed' ? { signed_on: await lastSignedOn(tx, state.id) } : {}) })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    await applyEffects(tx, effects, {
      meetingId: state.meeting.id,
      on: state.meeting.heldOn,
      protocolNumber: state.number,
      cases: state.cases,
    });
    return { value: { version, state: next }, about: aboutProtocol(state.id, state.meeting.id) };
  },
});

async function scanOf(tx: Tx, fileId: string, meetingId: string): Promise<Buffer | null> {
  const attached = await attachScans(tx, [fileId], { kind: 'protocol', id: meetingId });
  return attached ? ((await fileFacts(tx, [fileId])).get(fileId)?.sha256 ?? null) : null;
}

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

function signatureRow(tx: Tx, state: State, input: InputOf<typeof contract>, recordedBy: string) {
  const signer = input.part === 'presiding' ? state.meeting.presidingId : state.meeting.secretaryId;
  return {
    school_id: tx.schoolId,
    protocol_id: state.id,
    part: input.part,
    person_id: signer ?? recordedBy,
    way: 'paper',
    signed_on: input.signedOn,
    file_id: input.fileId,
    bytes_hash: state.scan ?? Buffer.alloc(0),
    recorded_by: recordedBy,
    recorded_at: tx.now,
  };
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
