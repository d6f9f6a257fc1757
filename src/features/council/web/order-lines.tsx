import type { z } from 'zod';
import {
  council_web_gap,
  council_web_gap_open,
  council_web_in_force_from,
  council_web_in_force_until,
  council_web_next_order,
  council_web_overlap,
  council_web_overlap_open,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Icon } from '#ui/icon.tsx';
import { longDay } from '#ui/long-day.ts';
import { breaksIn, nextOrder, type CompositionBreak } from '../rules/composition-line.ts';
import type { CompositionView } from '../rules/meeting-view.ts';

type Composition = z.infer<typeof CompositionView>;

/** From when to when an order holds, and which comes after it. */
export function OrderLine({ of, all }: { readonly of: Composition; readonly all: readonly Composition[] }) {
  const next = nextOrder(all, of);
  const from = longDay(of.startsOn);
  return (
    <p className="tk-small tk-dim">
      {of.endsOn === null
        ? council_web_in_force_from({ from })
        : council_web_in_force_until({ from, to: longDay(of.endsOn) })}
      {next === null ? '' : ` ${council_web_next_order({ number: next.orderNumber, day: longDay(next.startsOn) })}`}
    </p>
  );
}

/** Clause 6: days no order covers, and days two cover. */
export function OrderBreaks({ all }: { readonly all: readonly Composition[] }) {
  const breaks = breaksIn(all);
  if (breaks.length === 0) return null;
  return (
    <ul className="cn-invalid">
      {breaks.map((one) => (
        <li key={`${one.kind} ${one.from}`}>
          <Icon name="info" /> <span>{breakWords(one)}</span> <ClauseChip clause={6} />
        </li>
      ))}
    </ul>
  );
}

function breakWords(one: CompositionBreak): string {
  const from = longDay(one.from);
  const to = one.to === null ? null : longDay(one.to);
  if (one.kind === 'gap') return to === null ? council_web_gap_open({ from }) : council_web_gap({ from, to });
  const numbers = one.numbers.map((number) => `№ ${number}`).join(', ');
  return to === null ? council_web_overlap_open({ from, numbers }) : council_web_overlap({ from, to, numbers });
}
