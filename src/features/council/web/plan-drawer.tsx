import { Drawer } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { council_web_plan_of, ui_close } from '#messages';
import { Waiting } from '#ui/answered.tsx';
import type { ItemView } from '../rules/meeting-view.ts';
import { itemFullTitle } from './item-title.ts';

const PlanPanel = lazy(async () => ({ default: (await import('#features/plan/web/plan-panel.tsx')).PlanPanel }));

export type PlanDrawerProps = { readonly item: ItemView; readonly opened: boolean; readonly onClose: () => void };

/**
 * The plan of the child on the table, written where it is decided (clauses 12, 14): the panel of the plan itself, so that there
 * is one editor. Escape leaves a cell of its table, not the plan.
 */
export function PlanDrawer({ item, opened, onClose }: PlanDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(1180px, 100%)"
      closeOnEscape={false}
      title={council_web_plan_of({ title: itemFullTitle(item) })}
      closeButtonProps={{ 'aria-label': ui_close() }}
    >
      {opened && item.caseId !== null ? (
        <Suspense fallback={<Waiting lines={6} />}>
          <PlanPanel caseId={item.caseId} />
        </Suspense>
      ) : null}
    </Drawer>
  );
}

/** Whether a plan is decided on, or what it should hold. */
export const hasPlanToWrite = ({ caseId, kind }: Pick<ItemView, 'caseId' | 'kind'>): boolean =>
  caseId !== null && kind !== 'petition' && kind !== 'other';
