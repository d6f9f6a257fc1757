import { attachScans, fileFacts } from '#features/documents/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { signProtocol as contract } from '../contract.ts';
import { checkSignature } from '../rules/check-signature.ts';
import { aboutProtocol } from './lock-item.ts';
import { recordSignature, signingState, takesEffect, type SigningState } from './signing.ts';

type State = SigningState & { readonly scan: Buffer | null };

/**
 * Clause 13: records a signature on paper with the hash of its scan and of what was locked. At the second one, in the same
 * transaction, every decision takes effect in the order of the agenda, effective from the meeting day.
 */
export const signProtocol = deed({
  contract,
  load: async (tx, input, actor): Promise<State | null> => {
    const state = await signingState(tx, input.meetingId, actor);
    return state === null ? null : { ...state, scan: await scanOf(tx, input.fileId, state.meeting.id) };
  },
  decide: ({ state, input, today }) => {
    const { signedOn, part } = input;
    const { heldOn } = state.meeting;
    const checked = checkSignature({ ...state, heldOn, today, signedOn, part, scanFound: state.scan !== null });
    return checked.ok ? takesEffect(state, checked.value) : checked;
  },
  save: async (tx, effect, { state, input, actor }) => {
    const { part, signedOn, fileId, originalAt } = input;
    const hash = state.scan ?? Buffer.alloc(0);
    const made = { part, signedOn, fileId, originalAt, hash, electronic: null, recordedBy: actor.personId };
    const version = await recordSignature(tx, state, made, effect);
    const about = aboutProtocol(state.id, state.meeting.id);
    return { value: { version, state: effect.next }, about, text: { ...input, scan: hash.toString('hex') } };
  },
});

async function scanOf(tx: Tx, fileId: string, meetingId: string): Promise<Buffer | null> {
  const attached = await attachScans(tx, [fileId], { kind: 'protocol', id: meetingId });
  return attached ? ((await fileFacts(tx, [fileId])).get(fileId)?.sha256 ?? null) : null;
}
