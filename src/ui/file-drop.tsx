import { Button, Progress } from '@mantine/core';
import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { ui_file_choose, ui_file_drop, ui_file_sending } from '#messages';
import type { Failure } from './api/failure.ts';
import { uploadFile, type FilePurpose, type StoredFile } from './api/upload-file.ts';
import { FailureNote } from './failure-note.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';

export type FileDropProps = {
  readonly label: string;
  readonly onUploaded: (file: StoredFile) => void;
  /** As of an input, e.g. `image/*,application/pdf`. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly purpose?: FilePurpose;
};

/** Drops or chooses files and sends them one by one. */
export function FileDrop(props: FileDropProps) {
  const { label, onUploaded, accept, multiple = false, disabled = false, purpose = 'scan' } = props;
  useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { send, sending, failure } = useSending(onUploaded, multiple, purpose);
  return (
    <div className="tk-drop-field">
      <div id={id} className="tk-label">
        {label}
      </div>
      <DropZone onDrop={(files) => (disabled ? undefined : void send(files))}>
        <Icon name="upload" size={22} />
        <span className="tk-dim">{ui_file_drop()}</span>
        <Button
          variant="default"
          size="compact-md"
          disabled={disabled || sending !== null}
          onClick={() => input.current?.click()}
        >
          {ui_file_choose()}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-labelledby={id}
          {...(accept === undefined ? {} : { accept })}
          multiple={multiple}
          onChange={(event) => {
            void send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </DropZone>
      {sending === null ? null : (
        <div role="status">
          <span className="tk-small tk-dim">{ui_file_sending({ name: sending.name })}</span>
          <Progress value={sending.share * 100} aria-label={sending.name} />
        </div>
      )}
      <FailureNote failure={failure} />
    </div>
  );
}

type Sending = { readonly name: string; readonly share: number };

function useSending(onUploaded: (file: StoredFile) => void, multiple: boolean, purpose: FilePurpose) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (files: readonly File[]): Promise<void> => {
    setFailure(null);
    for (const file of multiple ? files : files.slice(0, 1)) {
      const told = await uploadFile(file, (share) => setSending({ name: file.name, share }), purpose);
      if (told.ok) onUploaded(told.file);
      else setFailure(told.failure);
    }
    setSending(null);
  };
  return { send, sending, failure };
}

function DropZone({
  onDrop,
  children,
}: {
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onDrop([...event.dataTransfer.files]);
  };
  const enter = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={over ? 'tk-drop tk-drop-over' : 'tk-drop'}
      onDragOver={enter}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
