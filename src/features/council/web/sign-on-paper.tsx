import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  council_web_day_missing,
  council_web_day_signed,
  council_web_paper_original,
  council_web_scan,
  council_web_scan_attached,
  council_web_sign_do,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import type { StoredFile } from '#ui/api/upload-file.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { signProtocol } from '../contract.ts';
import { checkSignature } from '../rules/check-signature.ts';
import { DeedButton } from './deed-button.tsx';
import type { SignElectronicallyProps } from './sign-electronically.tsx';
import { whyNot } from './why-not.ts';

/** A signature on paper: its day, its scan, and where the original lies (clause 13). */
export function SignOnPaper({ view, protocol, part, today }: SignElectronicallyProps) {
  const [signedOn, setSignedOn] = useState<PlainDate | null>(today);
  const [scan, setScan] = useState<StoredFile | null>(null);
  const [place, setPlace] = useState(protocol.originalAt ?? '');
  const deed = usePerform(signProtocol);
  const { state, version } = protocol;
  const signed = protocol.signatures.map((one) => one.part);
  const scanFound = scan !== null;
  const why =
    signedOn === null
      ? council_web_day_missing()
      : whyNot(checkSignature({ state, heldOn: view.heldOn, today, signedOn, part, signed, scanFound }));
  const sign = (): void => {
    if (signedOn === null || scan === null) return;
    const originalAt = place.trim() === '' ? null : place;
    void deed.run({ meetingId: view.id, version, part, signedOn, fileId: scan.fileId, originalAt });
  };
  return (
    <div className="cn-form">
      <DayInput
        label={council_web_day_signed()}
        required
        min={view.heldOn}
        max={today}
        value={signedOn}
        onChange={setSignedOn}
      />
      <Scan file={scan} onUploaded={setScan} />
      <TextInput
        label={council_web_paper_original()}
        maxLength={300}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <FailureNote failure={deed.failure} />
      <DeedButton
        variant={scan === null ? 'default' : 'filled'}
        why={why}
        fullWidth
        loading={deed.running}
        onClick={sign}
      >
        {council_web_sign_do()}
      </DeedButton>
    </div>
  );
}

type ScanProps = { readonly file: StoredFile | null; readonly onUploaded: (file: StoredFile) => void };

const Scan = ({ file, onUploaded }: ScanProps) =>
  file === null ? (
    <FileDrop label={council_web_scan()} accept="image/*,application/pdf" onUploaded={onUploaded} />
  ) : (
    <p className="tk-small">{council_web_scan_attached({ name: file.name })}</p>
  );
