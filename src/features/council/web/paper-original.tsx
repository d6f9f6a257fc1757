import { useState } from 'react';
import {
  council_web_attach_scan,
  council_web_original_at,
  council_web_original_missing,
  council_web_original_text,
  council_web_original_title,
  council_web_paper_original,
  council_web_paper_scan,
  council_web_see_scan,
} from '#messages';
import { TextInput } from '@mantine/core';
import { usePerform } from '#ui/api/use-perform.ts';
import type { StoredFile } from '#ui/api/upload-file.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Panel } from '#ui/panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { attachOriginal } from '../rules/paper-contract.ts';
import { DeedButton } from './deed-button.tsx';
import type { ProtocolPanelProps } from './lock-panel.tsx';
import { mayDo } from '#features/cases/web/use-me.ts';

/** The original of this protocol is a paper: its scan, and where it lies. */
export function PaperOriginal({ view, protocol, me }: ProtocolPanelProps) {
  const { scanId, originalAt } = protocol;
  return (
    <Panel title={council_web_original_title()}>
      <p className="tk-small tk-dim">{council_web_original_text()}</p>
      {originalAt === null ? null : <p>{council_web_original_at({ place: originalAt })}</p>}
      {scanId === null ? (
        <StatusBadge tone="due">{council_web_original_missing()}</StatusBadge>
      ) : (
        <p>
          <a href={`/api/files/${scanId}`}>{council_web_see_scan()}</a>
        </p>
      )}
      {scanId === null && mayDo(me, attachOriginal) ? <AttachScan view={view} protocol={protocol} /> : null}
    </Panel>
  );
}

function AttachScan({ view, protocol }: Pick<ProtocolPanelProps, 'view' | 'protocol'>) {
  const [scan, setScan] = useState<StoredFile | null>(null);
  const [place, setPlace] = useState(protocol.originalAt ?? '');
  const deed = usePerform(attachOriginal);
  const attach = (): void => {
    if (scan === null) return;
    const originalAt = place.trim() === '' ? null : place;
    void deed.run({ meetingId: view.id, version: protocol.version, fileId: scan.fileId, originalAt });
  };
  return (
    <div className="cn-form">
      {scan === null ? (
        <FileDrop label={council_web_paper_scan()} accept="image/*,application/pdf" onUploaded={setScan} />
      ) : (
        <p className="tk-small">{scan.name}</p>
      )}
      <TextInput
        label={council_web_paper_original()}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <FailureNote failure={deed.failure} />
      <DeedButton why={scan === null ? council_web_original_missing() : null} loading={deed.running} onClick={attach}>
        {council_web_attach_scan()}
      </DeedButton>
    </div>
  );
}
