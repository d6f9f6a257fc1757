import './import.css';
import { Button, Progress } from '@mantine/core';
import { useId, useRef, useState, type DragEvent } from 'react';
import { ui_file_choose, ui_file_drop, ui_import_reading, ui_import_sending } from '#messages';
import type { Failure } from '../api/failure.ts';
import { uploadSheet } from '../api/upload-sheet.ts';
import { FailureNote } from '../failure-note.tsx';
import { Icon } from '../icon.tsx';

export type SheetDropProps = {
  /** The name of the door the list goes to. */
  readonly door: string;
  readonly label: string;
  readonly hint: string;
  /** Beside another main button. */
  readonly quiet?: boolean;
  /** As of an input; a list when left out. */
  readonly accept?: string;
  /** Hears what the door answered. */
  readonly onTaken: (value: unknown) => void;
};

const lists = '.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Drops or chooses one list; says how far it has gone and why it was not taken. */
export function SheetDrop({ door, label, hint, quiet = false, accept = lists, onTaken }: SheetDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { send, sending, failure } = useSending(door, onTaken);
  return (
    <div className="tk-drop-field">
      <div id={id} className="tk-label">
        {label}
      </div>
      <div
        className={over ? 'tk-drop tk-drop-over' : 'tk-drop'}
        onDragOver={(event) => hover(event, setOver)}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          hover(event, () => setOver(false));
          void send(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="upload" size={22} />
        <span className="tk-dim">{ui_file_drop()}</span>
        <Button
          variant={quiet ? 'default' : 'filled'}
          disabled={sending !== null}
          onClick={() => input.current?.click()}
        >
          {ui_file_choose()}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-labelledby={id}
          accept={accept}
          onChange={(event) => {
            void send(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p className="tk-small tk-dim">{hint}</p>
      {sending === null ? null : <Sending sending={sending} />}
      <FailureNote failure={failure} />
    </div>
  );
}

function hover(event: DragEvent, tell: (over: boolean) => void): void {
  event.preventDefault();
  tell(true);
}

type SendingState = { readonly name: string; readonly share: number };

const Sending = ({ sending }: { readonly sending: SendingState }) => (
  <div role="status">
    <span className="tk-small tk-dim">
      {sending.share < 1 ? ui_import_sending({ name: sending.name }) : ui_import_reading()}
    </span>
    <Progress value={sending.share * 100} animated={sending.share >= 1} aria-label={sending.name} />
  </div>
);

function useSending(door: string, onTaken: SheetDropProps['onTaken']) {
  const [sending, setSending] = useState<SendingState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setFailure(null);
    setSending({ name: file.name, share: 0 });
    const told = await uploadSheet(door, file, (share) => setSending({ name: file.name, share }));
    setSending(null);
    if (told.ok) onTaken(told.value);
    else setFailure(told.failure);
  };
  return { send, sending, failure };
}
