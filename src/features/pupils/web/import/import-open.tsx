import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  pupils_import_apply,
  pupils_import_apply_text,
  pupils_import_forget,
  pupils_import_sum_add,
  pupils_import_sum_change,
  pupils_import_sum_faulty,
  pupils_import_sum_same,
  pupils_import_sum_skipped,
  pupils_import_sum_warnings,
  pupils_import_waits,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { ImportSums } from '#ui/import/import-sums.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { applyImport, cancelImport, type pendingImport } from '../../rules/roster-contract.ts';
import { ClassChoices } from './class-choices.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { FoundRows } from './found-rows.tsx';

export type Pending = NonNullable<OutputOf<typeof pendingImport>['pending']>;

/** A list that waits: columns, classes, sums, rows to look at, and the button that brings it in. */
export function ImportOpen({ pending, onTaken }: { readonly pending: Pending; readonly onTaken: () => void }) {
  const { summary } = pending;
  return (
    <>
      <p className="tk-dim">
        <b>{pending.fileName}</b> · {pupils_import_waits({ day: longDay(dayOfMoment(pending.at)) })}
      </p>
      <FailureNote failure={pending.refusal === null ? null : { kind: 'refused', refusal: pending.refusal }} />
      <ColumnChoices key={`${pending.headerRow} ${pending.version}`} pending={pending} />
      <ClassChoices pending={pending} />
      <ImportSums
        sums={[
          { label: pupils_import_sum_add(), count: summary.add },
          { label: pupils_import_sum_change(), count: summary.change },
          { label: pupils_import_sum_same(), count: summary.same },
          { label: pupils_import_sum_faulty(), count: summary.faulty, due: true },
          { label: pupils_import_sum_warnings(), count: summary.warnings },
          { label: pupils_import_sum_skipped(), count: summary.skipped },
        ]}
      />
      <FoundRows pending={pending} />
      <Apply pending={pending} onTaken={onTaken} />
    </>
  );
}

/** Disabled with the same reason the server would give. */
function Apply({ pending, onTaken }: { readonly pending: Pending; readonly onTaken: () => void }) {
  const [forgetting, setForgetting] = useState(false);
  const apply = usePerform(applyImport, { onDone: onTaken });
  const forget = usePerform(cancelImport, { onDone: onTaken });
  const why = refusalOf(pending);
  return (
    <Section title={pupils_import_apply()}>
      <p className="tk-dim">{pupils_import_apply_text()}</p>
      <FailureNote failure={apply.failure ?? why} />
      <Group mt="md">
        <Button
          loading={apply.running}
          disabled={why !== null}
          onClick={() => void apply.run({ importId: pending.id, version: pending.version })}
        >
          {pupils_import_apply()}
        </Button>
        <Button variant="default" onClick={() => setForgetting(true)}>
          {pupils_import_forget()}
        </Button>
      </Group>
      <ConfirmDialog
        opened={forgetting}
        title={pupils_import_forget()}
        verb={pupils_import_forget()}
        running={forget.running}
        onCancel={() => setForgetting(false)}
        onConfirm={() => void forget.run({ importId: pending.id })}
      >
        {pending.fileName}
      </ConfirmDialog>
    </Section>
  );
}

function refusalOf({ summary }: Pending) {
  const refused = (reason: string, facts = {}) => ({ kind: 'refused' as const, refusal: { reason, facts } });
  if (summary.faulty > 0) return refused('import-has-errors', { rows: summary.faulty });
  return summary.add + summary.change === 0 ? refused('import-changes-nothing') : null;
}
