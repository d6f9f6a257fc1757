import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { plan_my_empty, plan_my_empty_text, plan_my_marked, plan_my_measures, plan_my_open } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Answered } from '#ui/answered.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Section } from '#ui/page.tsx';
import { measuresOfMe } from '../contract.ts';

const Rows = lazy(async () => ({ default: (await import('./my-measure-rows.tsx')).MyMeasureRows }));

/** What is asked of the reader by name: the child, the measure, the day; not the case. `quiet` shows nothing where nothing is asked. */
export function MyMeasures({ quiet = false }: { readonly quiet?: boolean }) {
  const [show, setShow] = useState<'open' | 'marked'>('open');
  const asked = useAsk(measuresOfMe, { show }, { keepFormer: true });
  if (quiet && show === 'open' && (asked.data?.rows.length ?? 0) === 0) return null;
  const choice = (
    <SegmentedControl
      aria-label={plan_my_measures()}
      value={show}
      onChange={(chosen) => setShow(chosen === 'marked' ? 'marked' : 'open')}
      data={[
        { value: 'open', label: plan_my_open() },
        { value: 'marked', label: plan_my_marked() },
      ]}
    />
  );
  return (
    <Section title={plan_my_measures()} actions={choice}>
      <Answered ask={asked}>
        {({ rows, today }) =>
          rows.length === 0 ? (
            <Nothing />
          ) : (
            <Suspense fallback={null}>
              <Rows rows={rows} today={today} grouped={show === 'open'} />
            </Suspense>
          )
        }
      </Answered>
    </Section>
  );
}

const Nothing = () => <EmptyState icon="check" title={plan_my_empty()} text={plan_my_empty_text()} />;
