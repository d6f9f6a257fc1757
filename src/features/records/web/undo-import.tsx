import { Button } from '@mantine/core';
import { useState } from 'react';
import { records_web_undo, records_web_undo_text } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { undoImport } from '../rules/import-contract.ts';

export type UndoImportProps = {
  readonly importId: string;
  readonly cases: number;
  readonly onUndone: (removed: number) => void;
};

/** The way back of a list: what will happen is said first; what holds it up is said by name. */
export function UndoImport({ importId, cases, onUndone }: UndoImportProps) {
  const [opened, setOpened] = useState(false);
  const deed = usePerform(undoImport, {
    onDone: ({ removed }) => {
      setOpened(false);
      onUndone(removed);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {records_web_undo()}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={records_web_undo()}
        verb={records_web_undo()}
        running={deed.running}
        onCancel={() => setOpened(false)}
        onConfirm={() => void deed.run({ importId })}
      >
        <p>{records_web_undo_text({ n: cases })}</p>
        <FailureNote failure={deed.failure} />
      </ConfirmDialog>
    </>
  );
}
