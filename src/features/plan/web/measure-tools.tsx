import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { plan_copy_measures, plan_measures, plan_library, plan_paste } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Icon } from '#ui/icon.tsx';
import type { PlanBody } from '../contract.ts';
import { takeRows, type TakenRow } from '../rules/take-rows.ts';
import { randomId } from '#ui/random-id.ts';
import type { PlanAnswer } from './plan-words.ts';
import type { StaffOption } from './use-staff.ts';

const LibraryDrawer = lazy(async () => ({
  default: (await import('#features/library/web/library-drawer.tsx')).LibraryDrawer,
}));
const PasteDialog = lazy(async () => ({ default: (await import('./paste-dialog.tsx')).PasteDialog }));
const CopyDialog = lazy(async () => ({ default: (await import('./copy-dialog.tsx')).CopyDialog }));

type MeasureToolsProps = {
  readonly answer: PlanAnswer;
  readonly body: PlanBody;
  readonly staff: readonly StaffOption[];
  readonly onChange: (body: PlanBody) => void;
};

/** The heading of the measures, with the ways they come in: the library, a spreadsheet, another plan. */
export function MeasureTools({ answer, body, staff, onChange }: MeasureToolsProps) {
  const [opened, setOpened] = useState<'library' | 'paste' | 'copy' | null>(null);
  const close = (): void => setOpened(null);
  const take = (rows: readonly TakenRow[]): void => onChange(takeRows(body, rows, randomId));
  return (
    <Group justify="space-between">
      <h2>
        {plan_measures()} <ClauseChip clause={15} />
      </h2>
      <Group gap="xs">
        <Button variant="default" leftSection={<Icon name="plan" />} onClick={() => setOpened('library')}>
          {plan_library()}
        </Button>
        <Button variant="default" onClick={() => setOpened('paste')}>
          {plan_paste()}
        </Button>
        <Button variant="default" onClick={() => setOpened('copy')}>
          {plan_copy_measures()}
        </Button>
      </Group>
      <Suspense fallback={null}>
        {opened === 'library' ? (
          <LibraryDrawer
            packId={answer.packId}
            grounds={answer.grounds.map(({ code }) => code)}
            age={answer.age}
            opened
            onClose={close}
            onTake={take}
          />
        ) : null}
        {opened === 'paste' ? (
          <PasteDialog kinds={answer.kinds} body={body} staff={staff} onClose={close} onPaste={onChange} />
        ) : null}
        {opened === 'copy' ? <CopyDialog answer={answer} onClose={close} onTake={take} /> : null}
      </Suspense>
    </Group>
  );
}
