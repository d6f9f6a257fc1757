import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { tellDone } from '#features/school/web/tell-done.ts';
import {
  pupils_import_done,
  pupils_import_done_text,
  pupils_import_new_list,
  pupils_import_to_pupils,
  pupils_import_undo,
  pupils_import_undo_text,
  pupils_import_undone,
  pupils_import_undone_text,
  pupils_import_undone_title,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Section } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { undoImport } from '../../rules/roster-contract.ts';
import type { Pending } from './import-open.tsx';
import { NewList } from './new-list.tsx';

/** What the last list did, the way back, and the next list. */
export function ImportApplied({ pending, onTaken }: { readonly pending: Pending; readonly onTaken: () => void }) {
  const { add, change } = pending.summary;
  return (
    <>
      <Panel title={pending.state === 'applied' ? pupils_import_done() : pupils_import_undone_title()}>
        <p className="tk-dim">
          {pending.state === 'applied'
            ? pupils_import_done_text({ add, change, file: pending.fileName })
            : pupils_import_undone_text({ file: pending.fileName })}
        </p>
        <Group mt="md">
          <Button component={Link} to="/pupils">
            {pupils_import_to_pupils()}
          </Button>
          {pending.state === 'applied' ? <Undo pending={pending} /> : null}
        </Group>
      </Panel>
      <Section title={pupils_import_new_list()}>
        <NewList quiet onTaken={onTaken} />
      </Section>
    </>
  );
}

function Undo({ pending }: { readonly pending: Pending }) {
  const [opened, setOpened] = useState(false);
  const deed = usePerform(undoImport, {
    onDone: (value) => {
      tellDone(pupils_import_undone(value));
      setOpened(false);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {pupils_import_undo()}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={pupils_import_undo()}
        verb={pupils_import_undo()}
        running={deed.running}
        onCancel={() => setOpened(false)}
        onConfirm={() => void deed.run({ importId: pending.id })}
      >
        <p>{pupils_import_undo_text()}</p>
        <FailureNote failure={deed.failure} />
      </ConfirmDialog>
    </>
  );
}
