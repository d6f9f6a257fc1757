import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { documents_template_hint, documents_template_send, ui_file_choose } from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { sendFile } from '#ui/api/send-file.ts';
import { FailureNote } from '#ui/failure-note.tsx';

type Props = {
  readonly path: string;
  /** Hears what the server answered. */
  readonly onTaken: (value: unknown) => void;
};

const nothing = (): void => undefined;

/** Chooses one Word document and sends it to be checked. */
export function TemplateDrop({ path, onTaken }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setFailure(null);
    setSending(true);
    const told = await sendFile(path, file, { onShare: nothing });
    setSending(false);
    if (told.ok) onTaken(told.value);
    else setFailure(told.failure);
  };
  return (
    <div className="tk-drop-field">
      <div id={id} className="tk-label">
        {documents_template_send()}
      </div>
      <Button variant="default" loading={sending} onClick={() => input.current?.click()}>
        {ui_file_choose()}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-labelledby={id}
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChange={(event) => {
          void send(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <p className="tk-small tk-dim">{documents_template_hint()}</p>
      <FailureNote failure={failure} />
    </div>
  );
}
