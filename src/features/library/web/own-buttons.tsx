import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  library_change,
  library_copy,
  library_drop,
  library_drop_ask,
  library_drop_text,
  library_own_by,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { dropMeasure } from '../contract.ts';
import type { LibraryMeasure } from '../rules/library-measure.ts';

type OwnButtonsProps = { readonly measure: LibraryMeasure; readonly onEdit: () => void };

/** A shipped measure is changed as a copy of one's own; an own one is changed or taken out. */
export function OwnButtons({ measure: { own }, onEdit }: OwnButtonsProps) {
  const [asking, setAsking] = useState(false);
  const drop = usePerform(dropMeasure, { onDone: () => setAsking(false) });
  if (own === null)
    return (
      <Button variant="subtle" size="compact-sm" onClick={onEdit}>
        {library_copy()}
      </Button>
    );
  return (
    <div className="lb-own">
      <span className="tk-small tk-dim">{library_own_by({ name: own.byName })}</span>
      <Button variant="subtle" size="compact-sm" onClick={onEdit}>
        {library_change()}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {library_drop()}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={library_drop_ask()}
        verb={library_drop()}
        running={drop.running}
        onConfirm={() => void drop.run({ measureId: own.id, version: own.version })}
        onCancel={() => setAsking(false)}
      >
        <p>{library_drop_text()}</p>
        <FailureNote failure={drop.failure} />
      </ConfirmDialog>
    </div>
  );
}
