import type { KeptVerdict, SignatureVerdict } from '#features/documents/rules/signature-verdict.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { checkSignature, type Signing } from './check-signature.ts';
import type { SignedLanguage } from './electronic-signature.ts';
import type { ProtocolState } from './meeting-view.ts';

export type ElectronicSigning = Omit<Signing, 'signedOn' | 'scanFound'> & {
  readonly language: SignedLanguage;
  /** In which form the other person signed electronically before. */
  readonly languageBefore: SignedLanguage | null;
  /** Null: no stored PDF of the locked protocol was found for it. */
  readonly verdict: SignatureVerdict | null;
};

export type AcceptedSignature = { readonly next: ProtocolState; readonly verdict: KeptVerdict };

/**
 * Clause 13, facts (Electronic signature): the same rule as on paper, on the day itself, with a signature that was not
 * found wrong. Refusals: of `checkSignature`, `signed-in-other-language`, `signature-of-other-bytes` and every other fault
 * of a signature.
 */
export function checkElectronicSignature(signing: ElectronicSigning): Result<AcceptedSignature> {
  const { verdict, language, languageBefore, today } = signing;
  const checked = checkSignature({ ...signing, signedOn: today, scanFound: true });
  if (!checked.ok) return checked;
  if (languageBefore !== null && languageBefore !== language)
    return refuse('signed-in-other-language', { language: languageBefore });
  if (verdict === null) return refuse('signature-of-other-bytes');
  if (verdict.kind === 'failed') return refuse(verdict.because);
  return ok({ next: checked.value, verdict });
}
