import { Button } from '@mantine/core';
import { pupils_import_again, pupils_import_applying, pupils_import_stalled, pupils_import_stop } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { ImportProgress } from '#ui/import/import-progress.tsx';
import { Panel } from '#ui/panel.tsx';
import { applyImport, cancelImport } from '../../rules/roster-contract.ts';
import type { Pending } from './import-open.tsx';

/** A list on its way in; one whose server stopped may be started again. */
export function ImportRunning({ pending }: { readonly pending: Pending }) {
  const cancel = usePerform(cancelImport);
  const again = usePerform(applyImport);
  if (pending.stalled)
    return (
      <Panel title={pupils_import_stalled()}>
        <FailureNote failure={again.failure} />
        <Button
          loading={again.running}
          onClick={() => void again.run({ importId: pending.id, version: pending.version })}
        >
          {pupils_import_again()}
        </Button>
      </Panel>
    );
  return (
    <>
      <ImportProgress
        title={pupils_import_applying()}
        done={pending.done}
        total={pending.rows}
        stop={pupils_import_stop()}
        stopping={cancel.running}
        onStop={() => void cancel.run({ importId: pending.id })}
      />
      <FailureNote failure={cancel.failure} />
    </>
  );
}
