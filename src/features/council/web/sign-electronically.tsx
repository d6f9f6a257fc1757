import { Alert, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import {
  council_web_esign_do,
  council_web_esign_failed,
  council_web_esign_no_paper,
  council_web_esign_same,
  council_web_esign_text,
  council_web_esign_which,
  ui_paper_kk,
  ui_paper_pair,
  ui_paper_ru,
} from '#messages';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { usePapersFirst } from '#ui/papers-first.ts';
import { say } from '#ui/say.ts';
import { checkSignature } from '../rules/check-signature.ts';
import { SignedLanguage } from '../rules/electronic-signature.ts';
import type { SigningPart } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';
import type { ProtocolPanelProps } from './lock-panel.tsx';
import { useElectronicSigning, type SigningStep } from './use-electronic-signing.ts';
import { whyNot } from './why-not.ts';

export type SignElectronicallyProps = Omit<ProtocolPanelProps, 'me'> & {
  readonly part: SigningPart;
  readonly today: PlainDate;
};

const words = { kk: ui_paper_kk, ru: ui_paper_ru, pair: ui_paper_pair } as const;
const every: readonly SignedLanguage[] = ['pair', 'kk', 'ru'];

/** A signature through NCALayer over the exact PDF; explained before the click, because the browser may ask. */
export function SignElectronically({ view, protocol, part, today }: SignElectronicallyProps) {
  const { electronic: before = null } = protocol.signatures.find((one) => one.electronic !== null) ?? {};
  const [chosen, setChosen] = useState<SignedLanguage>(usePapersFirst(every)[0] ?? 'pair');
  const language = before?.language ?? chosen;
  const { id: meetingId, heldOn } = view;
  const { version, state } = protocol;
  const signing = useElectronicSigning({ meetingId, version, part, language, paperId: before?.paperId ?? null });
  const signed = protocol.signatures.map((one) => one.part);
  const why = whyNot(checkSignature({ state, heldOn, today, signedOn: today, part, signed, scanFound: true }));
  const isRunning = signing.step.kind !== 'idle' && signing.step.kind !== 'stopped';
  return (
    <div className="cn-form">
      <p className="tk-small">{council_web_esign_text()}</p>
      <WhichText language={language} isFixed={before !== null} isRunning={isRunning} onChange={setChosen} />
      <Progress step={signing.step} />
      <FailureNote failure={signing.failure} />
      <DeedButton why={why} fullWidth loading={isRunning} onClick={signing.sign}>
        {council_web_esign_do()}
      </DeedButton>
    </div>
  );
}

type WhichTextProps = {
  readonly language: SignedLanguage;
  /** The other person signed it. */
  readonly isFixed: boolean;
  readonly isRunning: boolean;
  readonly onChange: (language: SignedLanguage) => void;
};

const WhichText = ({ language, isFixed, isRunning, onChange }: WhichTextProps) => (
  <NativeSelect
    label={council_web_esign_which()}
    {...(isFixed ? { description: council_web_esign_same() } : {})}
    disabled={isFixed || isRunning}
    value={language}
    data={every.map((one) => ({ value: one, label: words[one]() }))}
    onChange={(event) => onChange(SignedLanguage.parse(event.currentTarget.value))}
  />
);

/** What is going on, told also to those who do not see it. */
function Progress({ step }: { readonly step: SigningStep }) {
  if (step.kind === 'stopped') {
    return (
      <Alert role="alert" color="due" variant="light" icon={<Icon name="info" />} className="tk-failure">
        {wordsOf(step.by)}
      </Alert>
    );
  }
  return (
    <p role="status" className="tk-small">
      {step.kind === 'idle' ? null : say(`council_web_esign_${step.kind}`)}
    </p>
  );
}

type Trouble = Extract<SigningStep, { kind: 'stopped' }>['by'];

function wordsOf(by: Trouble): string {
  if (by.kind === 'failed') return council_web_esign_failed({ message: by.message });
  if (by.kind === 'no-paper') return council_web_esign_no_paper();
  return by.kind === 'wrong-password' ? say('council_web_esign_wrong_password') : say(`council_web_esign_${by.kind}`);
}
