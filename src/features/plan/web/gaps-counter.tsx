import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { plan_complete, plan_missing_cells, plan_next_gap } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';

type GapsCounterProps = { readonly count: number; readonly within: RefObject<HTMLElement | null> };

/** How much the order still asks for, and the way to the next; approving so needs a written reason, it is not forbidden (clause 2). */
export function GapsCounter({ count, within }: GapsCounterProps) {
  if (count === 0) return <StatusBadge tone="done">{plan_complete()}</StatusBadge>;
  return (
    <div className="pl-gaps">
      <StatusBadge tone="accent" icon="info">
        {plan_missing_cells({ n: count })}
      </StatusBadge>
      <Button
        variant="default"
        size="compact-md"
        rightSection={<Icon name="down" size={16} />}
        onClick={() => goToNextGap(within.current)}
      >
        {plan_next_gap()}
      </Button>
    </div>
  );
}

/** The first marked cell after the one that was gone to last, round the whole plan. */
function goToNextGap(root: HTMLElement | null): void {
  const gaps = [...(root?.querySelectorAll<HTMLElement>('[data-gap]') ?? [])];
  const shown = gaps.findIndex((gap) => gap.dataset['gap'] === 'shown');
  const next = gaps[(shown + 1) % Math.max(1, gaps.length)];
  for (const gap of gaps) gap.dataset['gap'] = '';
  if (next === undefined) return;
  next.dataset['gap'] = 'shown';
  const field =
    next.getAttribute('role') === 'gridcell'
      ? next
      : (next.querySelector<HTMLElement>('input, textarea, button') ?? next);
  next.scrollIntoView?.({ block: 'center' });
  field.focus();
}
