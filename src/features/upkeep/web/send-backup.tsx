import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { upkeep_fill_choose, upkeep_fill_file, upkeep_fill_other_file, upkeep_fill_sending } from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { refreshFeatures } from '#ui/api/query-client.ts';
import { sendFile } from '#ui/api/send-file.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import type { Code } from './filling-page.tsx';

type Props = { readonly isFirst: boolean; readonly code: Code };

/** Chooses the file of a backup and sends it; what it is stands on the page when it has arrived. */
export function SendBackup({ isFirst, code }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { send, share, failure } = useSendBackup(code);
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={upkeep_fill_file()}
        accept=".tirek"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void send(file);
          event.currentTarget.value = '';
        }}
      />
      <FailureNote failure={failure} />
      {share === null ? (
        <Button
          {...(isFirst ? { size: 'md' } : { variant: 'default' })}
          leftSection={<Icon name="upload" />}
          onClick={() => input.current?.click()}
        >
          {isFirst ? upkeep_fill_choose() : upkeep_fill_other_file()}
        </Button>
      ) : (
        <div role="status">
          <p>{upkeep_fill_sending({ percent: Math.floor(share * 100) })}</p>
          <Progress mt="xs" value={share * 100} aria-label={upkeep_fill_file()} />
        </div>
      )}
    </div>
  );
}

function useSendBackup({ setupCode }: Code) {
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (file: File): Promise<void> => {
    setFailure(null);
    setShare(0);
    const headers = setupCode === undefined ? {} : { 'x-tirek-setup-code': encodeURIComponent(setupCode) };
    const told = await sendFile('/api/backups', file, { onShare: setShare, headers });
    if (!told.ok) setFailure(told.failure);
    await refreshFeatures(client, ['upkeep.filling']);
    setShare(null);
  };
  return { send, share, failure };
}
