import { Button, SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  plan_mark,
  plan_mark_again,
  plan_my_empty,
  plan_my_empty_text,
  plan_my_marked,
  plan_my_measures,
  plan_my_open,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Answered } from '#ui/answered.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { getLanguage } from '#ui/language.ts';
import { Section } from '#ui/page.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { measuresOfMe, type MyMeasure } from '../contract.ts';
import { Outcome } from './measure-list.tsx';
import { daysWord, readable } from './plan-words.ts';
import './plan.css';

const MarkDialog = lazy(async () => ({ default: (await import('./mark-dialog.tsx')).MarkDialog }));

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
        {({ rows, today }) => (rows.length === 0 ? <Nothing /> : <Rows rows={rows} today={today} />)}
      </Answered>
    </Section>
  );
}

const Nothing = () => <EmptyState icon="check" title={plan_my_empty()} text={plan_my_empty_text()} />;

function Rows({ rows, today }: { readonly rows: readonly MyMeasure[]; readonly today: PlainDate }) {
  const [marked, setMarked] = useState<MyMeasure | null>(null);
  return (
    <>
      <ul className="tk-queue">
        {rows.map((row) => (
          <QueueRow
            key={row.id}
            title={
              <>
                <b>{row.pupilName}</b> · {row.className} · {row.kindNames[getLanguage()]}
              </>
            }
            detail={[readable(row.words), daysWord(row)].filter((part) => part !== '').join(' · ')}
            marks={
              row.outcome === null && row.dueOn !== null ? (
                <Countdown due={row.dueOn} today={today} />
              ) : (
                <Outcome measure={row} today={today} />
              )
            }
            action={
              <Button variant="default" onClick={() => setMarked(row)}>
                {row.outcome === null ? plan_mark() : plan_mark_again()}
              </Button>
            }
          />
        ))}
      </ul>
      {marked === null ? null : (
        <Suspense fallback={null}>
          <MarkDialog
            key={marked.id}
            measure={marked}
            title={marked.kindNames[getLanguage()]}
            today={today}
            onClose={() => setMarked(null)}
          />
        </Suspense>
      )}
    </>
  );
}
