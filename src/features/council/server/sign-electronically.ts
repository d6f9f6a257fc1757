import { keepSignature } from '#features/documents/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { deed, type AnyDeed } from '#kernel/server/perform.ts';
import { checkElectronicSignature } from '../rules/check-electronic-signature.ts';
import type { SignedLanguage } from '../rules/electronic-signature.ts';
import { signElectronically as contract } from '../rules/signing-contract.ts';
import { judgeSigning, type JudgedSigning } from './judge-signing.ts';
import { aboutProtocol } from './lock-item.ts';
import { languageSigned } from './signature-store.ts';
import { recordSignature, signerIn, signingState, takesEffect, type SigningState } from './signing.ts';

type State = SigningState & { readonly languageBefore: SignedLanguage | null; readonly judged: JudgedSigning | null };

/**
 * Clause 13: an electronic signature over the exact PDF of the locked protocol. It is judged first, outside the
 * transaction; the deed then does what a signature on paper does, and keeps the CMS with its verdict.
 */
export const signElectronically: AnyDeed = {
  contract,
  perform: async (kernel, call) => deedWith(kernel, await judgeSigning(kernel, call)).perform(kernel, call),
};

const deedWith = (kernel: Kernel, judged: JudgedSigning | null): AnyDeed =>
  deed({
    contract,
    load: async (tx, input, actor): Promise<State | null> => {
      const state = await signingState(tx, input.meetingId, actor);
      if (state === null) return null;
      const isSame = judged !== null && judged.personId === signerIn(state, input.part);
      return { ...state, languageBefore: await languageSigned(tx, state.id), judged: isSame ? judged : null };
    },
    decide: ({ state, input, today }) => {
      const { meeting, judged } = state;
      const { part, language } = input;
      const verdict = judged?.verdict ?? null;
      const checked = checkElectronicSignature({ ...state, heldOn: meeting.heldOn, today, part, language, verdict });
      if (!checked.ok) return checked;
      const effect = takesEffect(state, checked.value.next);
      return effect.ok ? { ...effect, value: { ...effect.value, verdict: checked.value.verdict } } : effect;
    },
    save: async (tx, { verdict, ...effect }, { state, input, actor }) => {
      const { judged, meeting } = state;
      if (judged === null) throw new Error('A signature that was not judged cannot be kept');
      const { part, language, meetingId } = input;
      const fileId = await keepSignature(kernel, tx, {
        bytes: Buffer.from(input.cms, 'base64'),
        name: `10-protocol.${language}.${part}.p7s`,
        about: { kind: 'protocol', id: meetingId },
        by: actor.personId,
      });
      const { paper } = judged;
      const electronic = { paperId: paper.fileId, language, verdict };
      const made = { part, signedOn: tx.today, fileId, hash: paper.sha256, electronic, originalAt: null };
      const version = await recordSignature(tx, state, { ...made, recordedBy: actor.personId }, effect);
      const text = {
        part,
        language,
        paper: paper.sha256.toString('hex'),
        serial: verdict.card.serial,
        found: verdict.kind,
      };
      const value = { version, state: effect.next, verdict: verdict.kind };
      return { value, about: aboutProtocol(state.id, meeting.id), text };
    },
  });
