import './school.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fromDate, longDate, untilDate, weekdayName } from '#kernel/pure/long-date.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_break_n,
  school_web_calendar_lede,
  school_web_day_add,
  school_web_day_drop,
  school_web_day_drop_text,
  school_web_day_edit,
  school_web_day_dropped,
  school_web_days,
  school_web_days_empty,
  school_web_estimate_short,
  school_web_leaders_only,
  school_web_new_year,
  school_web_new_year_text,
  school_web_source,
  school_web_year_breaks,
  school_web_year_change,
  school_web_year_quarters,
  school_web_year_set,
  school_web_year_span,
  school_web_year_unset,
  school_web_year_unset_text,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { Panel } from '#ui/panel.tsx';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { calendar, dropDay } from '../rules/calendar-contract.ts';
import { quartersOf } from '../rules/quarters-of.ts';
import { schoolYearOf } from '../rules/school-year-of.ts';
import { DayDialog } from './day-dialog.tsx';
import { DuesMovedNote } from './dues-moved-note.tsx';
import { named } from './named.ts';
import { originWords } from './origin-fields.tsx';
import { leads, type Reader } from './reader.ts';
import { tellDone } from './tell-done.ts';
import { YearDialog } from './year-dialog.tsx';
import { YearSwitch } from './year-switch.tsx';

type Calendar = OutputOf<typeof calendar>;
type Day = Calendar['days'][number];

/** School years, breaks, days off and moved working days, each with its source: every deadline counts by them. */
export function CalendarPanel({ reader }: { readonly reader: Reader }) {
  const [year, setYear] = useState(schoolYearOf(reader.today));
  const [opened, setOpened] = useState<'year' | 'add' | Day | null>(null);
  const mayChange = leads(reader);
  const ask = useAsk(calendar, { schoolYear: year });
  return (
    <>
      <div className="tk-tools">
        <YearSwitch year={year} onChange={setYear} />
        <Button disabled={!mayChange} leftSection={<Icon name="plus" />} onClick={() => setOpened('add')}>
          {school_web_day_add()}
        </Button>
      </div>
      <p className="tk-dim" style={{ marginBottom: 16, maxWidth: '72ch' }}>
        {mayChange ? school_web_calendar_lede() : school_web_leaders_only()}
      </p>
      <Answered ask={ask} lines={8}>
        {(told) => (
          <>
            <YearPanel year={told.year} mayChange={mayChange} onChange={() => setOpened('year')} />
            {mayChange ? <NewYear /> : null}
            <Days days={told.days} mayChange={mayChange} onEdit={setOpened} />
            {opened === 'year' ? (
              <YearDialog schoolYear={year} stored={told.year} onClose={() => setOpened(null)} />
            ) : null}
          </>
        )}
      </Answered>
      {opened === null || opened === 'year' ? null : (
        <DayDialog stored={opened === 'add' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

/** The way to the turn of the year. */
const NewYear = () => (
  <Panel
    title={school_web_new_year()}
    aside={
      <Button component={Link} to="/settings/year" variant="default" size="compact-md">
        {school_web_new_year()}
      </Button>
    }
  >
    <p className="tk-dim">{school_web_new_year_text()}</p>
  </Panel>
);

type YearPanelProps = { readonly year: Calendar['year']; readonly mayChange: boolean; readonly onChange: () => void };

function YearPanel({ year, mayChange, onChange }: YearPanelProps) {
  if (year === null) {
    const action = (
      <Button variant="default" disabled={!mayChange} onClick={onChange}>
        {school_web_year_set()}
      </Button>
    );
    return (
      <EmptyState icon="day" title={school_web_year_unset()} text={school_web_year_unset_text()} action={action} />
    );
  }
  return (
    <Panel
      title={school_web_year_span()}
      aside={
        <Button variant="default" size="compact-md" disabled={!mayChange} onClick={onChange}>
          {school_web_year_change()}
        </Button>
      }
    >
      <Fields>
        <FieldRow label={school_web_year_span()}>{spanWords(year)}</FieldRow>
        {year.breaks.map((one, place) => (
          <FieldRow key={one.startsOn} label={`${school_web_year_breaks()} ${school_web_break_n({ n: place + 1 })}`}>
            {spanWords(one)}
          </FieldRow>
        ))}
        {quartersOf(year).map((one, place) => (
          <FieldRow key={one.startsOn} label={`${school_web_year_quarters()} ${school_web_break_n({ n: place + 1 })}`}>
            {spanWords(one)}
          </FieldRow>
        ))}
        <FieldRow label={school_web_source()}>
          {originWords(year)} {year.estimate ? <StatusBadge>{school_web_estimate_short()}</StatusBadge> : null}
        </FieldRow>
      </Fields>
    </Panel>
  );
}

const spanWords = ({ startsOn, endsOn }: { readonly startsOn: PlainDate; readonly endsOn: PlainDate }): string =>
  `${fromDate(startsOn, getLanguage())} ${untilDate(endsOn, getLanguage())}`;

type DaysProps = {
  readonly days: readonly Day[];
  readonly mayChange: boolean;
  readonly onEdit: (day: Day) => void;
};

function Days({ days, mayChange, onEdit }: DaysProps) {
  const [dropping, setDropping] = useState<Day | null>(null);
  const drop = usePerform(dropDay, {
    onDone: () => {
      setDropping(null);
      tellDone(school_web_day_dropped());
    },
  });
  if (days.length === 0)
    return (
      <div style={{ marginTop: 24 }}>
        <EmptyState icon="day" title={school_web_days()} text={school_web_days_empty()} />
      </div>
    );
  return (
    <Queue title={school_web_days()} count={days.length}>
      {days.map((day) => (
        <DayRow
          key={day.day}
          day={day}
          onEdit={mayChange ? () => onEdit(day) : undefined}
          onDrop={mayChange ? () => setDropping(day) : undefined}
        />
      ))}
      <ConfirmDialog
        opened={dropping !== null}
        title={dropping === null ? '' : longDate(dropping.day, getLanguage())}
        verb={school_web_day_drop()}
        running={drop.running}
        onCancel={() => setDropping(null)}
        onConfirm={() => (dropping === null ? undefined : void drop.run({ day: dropping.day }))}
      >
        <p>{school_web_day_drop_text()}</p>
        {dropping === null ? null : <DuesMovedNote change={{ dropDay: dropping.day }} />}
        <FailureNote failure={drop.failure} />
      </ConfirmDialog>
    </Queue>
  );
}

type DayRowProps = {
  readonly day: Day;
  readonly onEdit: (() => void) | undefined;
  readonly onDrop: (() => void) | undefined;
};

const DayRow = ({ day, onEdit, onDrop }: DayRowProps) => (
  <QueueRow
    title={
      <>
        <b>{longDate(day.day, getLanguage())}</b>, {weekdayName(day.day, getLanguage())}
      </>
    }
    detail={`${named(day.names)} · ${originWords(day)}`}
    marks={
      <>
        {day.estimate ? <StatusBadge>{school_web_estimate_short()}</StatusBadge> : null}
        <StatusBadge tone={day.kind === 'working' ? 'calm' : 'accent'} icon={day.kind === 'working' ? 'clock' : 'sun'}>
          {say(`school_web_day_${day.kind}`)}
        </StatusBadge>
      </>
    }
    action={
      onDrop === undefined ? undefined : (
        <div className="tk-form-end">
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`${longDate(day.day, getLanguage())}: ${school_web_day_edit()}`}
            onClick={onEdit}
          >
            <Icon name="edit" />
          </Button>
          <Button variant="subtle" size="compact-md" onClick={onDrop}>
            {school_web_day_drop()}
          </Button>
        </div>
      )
    }
  />
);
