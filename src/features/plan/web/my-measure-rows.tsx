import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  plan_mark,
  plan_mark_again,
  plan_mark_done,
  plan_missed_n,
  plan_windows_done,
  plan_windows_show,
} from '#messages';
import { Countdown } from '#ui/countdown.tsx';
import { getLanguage } from '#ui/language.ts';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { MyMeasure } from '../contract.ts';
import { MarkDialog } from './mark-dialog.tsx';
import { Outcome } from './measure-list.tsx';
import { daysWord, readable } from './plan-words.ts';
import { spanWord, WindowDialog } from './window-dialog.tsx';
import { WindowsDialog } from './windows-dialog.tsx';
import './plan.css';

type MyMeasureRowsProps = {
  readonly rows: readonly MyMeasure[];
  readonly today: PlainDate;
  /** By week, what is late first; what is marked already stands in one list. */
  readonly grouped: boolean;
};

type Opened = { readonly what: 'mark' | 'window' | 'windows'; readonly row: MyMeasure };
type Open = (opened: Opened) => void;

const weeks = ['overdue', 'this-week', 'later'] as const;

export function MyMeasureRows({ rows, today, grouped }: MyMeasureRowsProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <>
      {grouped ? (
        weeks.map((week) => (
          <Week
            key={week}
            week={week}
            rows={rows.filter(({ when }) => when === week)}
            today={today}
            onOpen={setOpened}
          />
        ))
      ) : (
        <ul className="tk-queue">
          {rows.map((row) => (
            <Row key={row.id} row={row} today={today} onOpen={setOpened} />
          ))}
        </ul>
      )}
      {opened === null ? null : <Opened opened={opened} today={today} onClose={() => setOpened(null)} />}
    </>
  );
}

type WeekProps = {
  readonly week: MyMeasure['when'];
  readonly rows: readonly MyMeasure[];
  readonly today: PlainDate;
  readonly onOpen: Open;
};

function Week({ week, rows, today, onOpen }: WeekProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="pl-week">{say(`plan_week_${week}`)}</h3>
      <ul className="tk-queue">
        {rows.map((row) => (
          <Row key={row.id} row={row} today={today} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

type RowProps = { readonly row: MyMeasure; readonly today: PlainDate; readonly onOpen: Open };

function Row({ row, today, onOpen }: RowProps) {
  const days =
    row.now === null ? daysWord(row) : `${say(`plan_frequency_${row.frequency ?? ''}`)}, ${spanWord(row.now)}`;
  return (
    <QueueRow
      title={
        <>
          <b>{row.pupilName}</b> · {row.className} · {row.kindNames[getLanguage()]}
        </>
      }
      detail={[readable(row.words), readable(row.form), days].filter((part) => part !== '').join(' · ')}
      marks={<Marks row={row} today={today} />}
      action={<Actions row={row} onOpen={onOpen} />}
    />
  );
}

function Marks({ row, today }: Pick<RowProps, 'row' | 'today'>) {
  const { outcome, dueOn, frequency, now } = row;
  if (outcome !== null) return <Outcome measure={row} today={today} />;
  const due = frequency === null ? dueOn : (now?.to ?? null);
  return (
    <>
      <Counted row={row} />
      {due === null ? null : <Countdown due={due} today={today} />}
    </>
  );
}

/** «6 of 8», and how many were missed. */
const Counted = ({ row: { missed, progress } }: Pick<RowProps, 'row'>) => (
  <>
    {missed === 0 ? null : <StatusBadge tone="due">{plan_missed_n({ n: missed })}</StatusBadge>}
    {progress === null || progress.past === 0 ? null : (
      <span>{plan_windows_done({ done: progress.done, past: progress.past })}</span>
    )}
  </>
);

/** A frequent measure is done window by window; at its end somebody says what came of it as a whole. */
function Actions({ row, onOpen }: Pick<RowProps, 'row' | 'onOpen'>) {
  if (row.frequency === null || row.outcome !== null) {
    return (
      <Button variant="default" onClick={() => onOpen({ what: 'mark', row })}>
        {row.outcome === null ? plan_mark() : plan_mark_again()}
      </Button>
    );
  }
  return (
    <div className="pl-row-actions">
      {row.now === null ? null : <Button onClick={() => onOpen({ what: 'window', row })}>{plan_mark_done()}</Button>}
      <Button variant="default" onClick={() => onOpen({ what: 'windows', row })}>
        {plan_windows_show()}
      </Button>
      {row.now === null && row.missed === 0 ? (
        <Button variant="default" onClick={() => onOpen({ what: 'mark', row })}>
          {plan_mark()}
        </Button>
      ) : null}
    </div>
  );
}

type OpenedProps = { readonly opened: Opened; readonly today: PlainDate; readonly onClose: () => void };

function Opened({ opened: { what, row }, today, onClose }: OpenedProps) {
  const title = row.kindNames[getLanguage()];
  if (what === 'windows') return <WindowsDialog measureId={row.id} title={title} onClose={onClose} />;
  if (what === 'window' && row.now !== null)
    return <WindowDialog measureId={row.id} window={row.now} title={title} today={today} onClose={onClose} />;
  return <MarkDialog measure={row} title={title} today={today} ready onClose={onClose} />;
}
