import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import {
  council_web_not_signed,
  council_web_original_at,
  council_web_sign_text,
  council_web_sign_title,
  council_web_sign_way,
  council_web_sign_way_electronic,
  council_web_sign_way_paper,
  council_web_signed_bundle,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { signProtocol } from '../contract.ts';
import type { SigningPart } from '../rules/meeting-view.ts';
import type { ProtocolPanelProps } from './lock-panel.tsx';
import { SignElectronically } from './sign-electronically.tsx';
import { SignOnPaper } from './sign-on-paper.tsx';
import { SignatureMade } from './signature-made.tsx';
import { mayDo } from '#features/cases/web/use-me.ts';

const parts: readonly SigningPart[] = ['presiding', 'secretary'];

/** Signatures of the presiding person and the secretary, each on paper or electronic, in either order (clause 13). */
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
            {signature === undefined ? <SignForm {...props} part={part} /> : <SignatureMade signature={signature} />}
          </section>
        );
      })}
      {protocol.originalAt === null ? null : (
        <p className="tk-small">{council_web_original_at({ place: protocol.originalAt })}</p>
      )}
      {protocol.signatures.length > 0 ? (
        <p>
          <a href={`/api/signed/protocol?id=${view.id}`}>{council_web_signed_bundle()}</a>
        </p>
      ) : null}
    </Panel>
  );
}

function SignForm({ view, protocol, me, part }: ProtocolPanelProps & { readonly part: SigningPart }) {
  const [way, setWay] = useState('paper');
  const today = me?.calendarToday ?? null;
  if (!mayDo(me, signProtocol) || today === null) return <StatusBadge>{council_web_not_signed()}</StatusBadge>;
  const Form = way === 'paper' ? SignOnPaper : SignElectronically;
  return (
    <>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={council_web_sign_way()}
        value={way}
        onChange={setWay}
        data={[
          { value: 'paper', label: council_web_sign_way_paper() },
          { value: 'electronic', label: council_web_sign_way_electronic() },
        ]}
      />
      <Form view={view} protocol={protocol} part={part} today={today} />
    </>
  );
}
