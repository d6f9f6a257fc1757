import { useState } from 'react';
import { getLanguage } from '#ui/language.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import type { Failure } from '#ui/api/failure.ts';
import type { SignedLanguage } from '../rules/electronic-signature.ts';
import { signElectronically } from '../rules/signing-contract.ts';
import type { SigningPart } from '../rules/meeting-view.ts';
import { signWithNcalayer, type NcalayerOutcome } from './sign-with-ncalayer.ts';

type Trouble = Exclude<NcalayerOutcome, { kind: 'signed' }> | { readonly kind: 'no-paper' };

/** Where it stands: nothing yet, one of the steps, or what stopped it. */
export type SigningStep =
  | { readonly kind: 'idle' | 'preparing' | 'waiting' | 'checking' }
  | { readonly kind: 'stopped'; readonly by: Trouble };

export type WhatToSign = {
  readonly meetingId: string;
  readonly version: number;
  readonly part: SigningPart;
  readonly language: SignedLanguage;
  /** The PDF the other person signed; null: it is made now. */
  readonly paperId: string | null;
};

export type ElectronicSigning = {
  readonly step: SigningStep;
  readonly failure: Failure | null;
  readonly sign: () => void;
};

/** Fetches the exact PDF, has it signed by the program on this computer, and sends the signature. */
export function useElectronicSigning(what: WhatToSign): ElectronicSigning {
  const [step, setStep] = useState<SigningStep>({ kind: 'idle' });
  const deed = usePerform(signElectronically);
  const stop = (by: Trouble): void => setStep({ kind: 'stopped', by });
  const run = async (): Promise<void> => {
    deed.clear();
    setStep({ kind: 'preparing' });
    const bytes = await paperBytes(what);
    if (bytes === null) return stop({ kind: 'no-paper' });
    setStep({ kind: 'waiting' });
    const outcome = await signWithNcalayer(bytes, getLanguage());
    if (outcome.kind !== 'signed') return stop(outcome);
    setStep({ kind: 'checking' });
    const { meetingId, version, part, language } = what;
    await deed.run({ meetingId, version, part, language, cms: outcome.cms });
    setStep({ kind: 'idle' });
  };
  return { step, failure: deed.failure, sign: () => void run() };
}

async function paperBytes({ meetingId, language, paperId }: WhatToSign): Promise<ArrayBuffer | null> {
  const query = new URLSearchParams({ id: meetingId, lang: language, format: 'pdf' });
  const url = paperId === null ? `/api/papers/protocol?${query.toString()}` : `/api/files/${paperId}`;
  try {
    const answer = await fetch(url, { credentials: 'same-origin', headers: { 'x-tirek': '1' } });
    return answer.ok ? await answer.arrayBuffer() : null;
  } catch {
    return null;
  }
}
