import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  council_web_day_missing,
  council_web_day_signed,
  council_web_not_signed,
  council_web_scan,
  council_web_scan_attached,
  council_web_sign_do,
  council_web_sign_text,
  council_web_sign_title,
  council_web_signed_on,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import type { StoredFile } from '#ui/api/upload-file.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { signProtocol } from '../contract.ts';
import { checkSignature } from '../rules/check-signature.ts';
import type { SigningPart } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';
import type { ProtocolPanelProps } from './lock-panel.tsx';
import { mayDo } from './use-me.ts';
import { whyNot } from './why-not.ts';

const parts: readonly SigningPart[] = ['presiding', 'secretary'];

/** Signatures on paper of the presiding person and the secretary, in either order, each with its scan (clause 13). */
export function SignPanel(props: ProtocolPanelProps) {
  const { view, protocol } = props;
  const idOf: Readonly<Record<SigningPart, string | null>> = {
    presiding: view.presidingId,
    secretary: view.secretaryId,
  };
  return (
    <Panel title={council_web_sign_title()} aside={<ClauseChip clause={13} />}>
      {protocol.state === 'signed' ? null : <p className="tk-small tk-dim">{council_web_sign_text()}</p>}
      {parts.map((part) => {
        const signature = protocol.signatures.find((one) => one.part === part);
        const name = signature?.name ?? view.people.find((one) => one.id === idOf[part])?.name ?? '';
        return (
          <section key={part} className="cn-signature" aria-label={say(`council_web_sign_${part}`)}>
            <p>
              <b>{name}</b>
              <span className="tk-small tk-dim cn-block">{say(`council_web_sign_${part}`)}</span>
            </p>
            {signature === undefined ? (
              <SignForm {...props} part={part} />
            ) : (
              <StatusBadge tone="done">{council_web_signed_on({ day: longDay(signature.signedOn) })}</StatusBadge>
            )}
          </section>
        );
      })}
    </Panel>
  );
}

function SignForm({ view, protocol, me, part }: ProtocolPanelProps & { readonly part: SigningPart }) {
  const today = me?.calendarToday ?? null;
  const [signedOn, setSignedOn] = useState<PlainDate | null>(today);
  const [scan, setScan] = useState<StoredFile | null>(null);
  const deed = usePerform(signProtocol);
  if (!mayDo(me, signProtocol) || today === null) return <StatusBadge>{council_web_not_signed()}</StatusBadge>;
  const signed = protocol.signatures.map((one) => one.part);
  const why =
    signedOn === null
      ? council_web_day_missing()
      : whyNot(
          checkSignature({
            state: protocol.state,
            heldOn: view.heldOn,
            today,
            signedOn,
            part,
            signed,
            scanFound: scan !== null,
          }),
        );
  const sign = (): void => {
    if (signedOn !== null && scan !== null)
      void deed.run({ meetingId: view.id, version: protocol.version, part, signedOn, fileId: scan.fileId });
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
