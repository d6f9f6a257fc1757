import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dayAndMonth, monthName } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  council_web_call,
  council_web_plan_drop,
  council_web_plan_edit,
  council_web_plan_mark,
  council_web_plan_meeting,
  council_web_plan_participants_are,
  council_web_plan_responsible_is,
  council_web_plan_unmark,
  council_web_plan_was_done,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { callMeeting } from '../contract.ts';
import { isWaiting } from '../rules/plan-row.ts';
import { dropPlanRow, markPlanRow, savePlanRow, type PlanRow } from '../rules/work-plan-contract.ts';
import { textFor } from './council-words.ts';
import { meetingPath } from './meeting-path.ts';
import { capital } from './pack-for.ts';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';

export type PlanRowsProps = {
  readonly rows: readonly PlanRow[];
  readonly me: Me | undefined;
  readonly onEdit: (row: PlanRow) => void;
};

/** The year's questions month by month, each with the meeting that took it up. */
export function PlanRows({ rows, me, onEdit }: PlanRowsProps) {
  const byMonth = Map.groupBy(rows, (row) => row.month);
  return (
    <>
      {[...byMonth.entries()].map(([month, ofMonth]) => (
        <section key={month} className="cn-month">
          <h2 className="cn-month-name">{capital(monthName(month, getLanguage()))}</h2>
          <ul className="tk-queue">
            {ofMonth.map((row) => (
              <PlanRowLine key={row.id} row={row} me={me} onEdit={onEdit} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type LineProps = { readonly row: PlanRow; readonly me: Me | undefined; readonly onEdit: (row: PlanRow) => void };

function PlanRowLine({ row, me, onEdit }: LineProps) {
  return (
    <li className="tk-row cn-plan-row">
      <div className="tk-row-words">
        <div className="tk-row-title">
          {row.plannedOn === null ? '' : `${dayAndMonth(row.plannedOn, getLanguage())}: `}
          {textFor(row.question)}
        </div>
        <div className="tk-small tk-dim">{detailOf(row)}</div>
        <Fulfilled row={row} today={me?.calendarToday} />
      </div>
      <div className="tk-row-marks">
        <StatusBadge tone={row.state === 'done' ? 'done' : row.state === 'on-agenda' ? 'accent' : 'calm'}>
          {say(`council_web_plan_state_${row.state}`)}
        </StatusBadge>
      </div>
      <RowActions row={row} me={me} onEdit={onEdit} />
    </li>
  );
}

const detailOf = ({ participants, responsible }: PlanRow): string =>
  [
    ...(participants === null ? [] : [council_web_plan_participants_are({ who: textFor(participants) })]),
    ...(responsible === null ? [] : [council_web_plan_responsible_is({ name: responsible.name })]),
  ].join(' · ');

/** The meeting that has it or had it, or the day it was done otherwise. */
function Fulfilled({ row, today }: { readonly row: PlanRow; readonly today: PlainDate | undefined }) {
  const { done, meeting } = row;
  if (done !== null) {
    const words = done.words === null || done.words.text === '' ? '' : `: ${textFor(done.words)}`;
    return <div className="tk-small">{`${council_web_plan_was_done({ day: longDay(done.on, today) })}${words}`}</div>;
  }
  if (meeting === null) return null;
  return (
    <div className="tk-small">
      <Link to={meetingPath(meeting)}>
        {council_web_plan_meeting({ number: meeting.number, day: longDay(meeting.heldOn, today) })}
      </Link>
    </div>
  );
}

function RowActions({ row, me, onEdit }: LineProps) {
  return (
    <div className="tk-row-action cn-buttons">
      {mayDo(me, callMeeting) && isWaiting(row.state) ? (
        <Button
          variant="default"
          size="compact-md"
          renderRoot={(link) => <Link {...link} to="/council/meetings/new" search={{ row: row.id }} />}
        >
          {council_web_call()}
        </Button>
      ) : null}
      {mayDo(me, markPlanRow) && me !== undefined ? <MarkButton row={row} today={me.calendarToday} /> : null}
      {mayDo(me, savePlanRow) ? (
        <Button variant="subtle" size="compact-md" onClick={() => onEdit(row)}>
          {council_web_plan_edit()}
        </Button>
      ) : null}
      {mayDo(me, dropPlanRow) && row.meeting === null ? <DropButton row={row} /> : null}
    </div>
  );
}

/** Done today without a meeting of its own, or the mark taken back. */
function MarkButton({ row, today }: { readonly row: PlanRow; readonly today: PlainDate }) {
  const mark = usePerform(markPlanRow);
  const marked = row.done !== null;
  if (!marked && !isWaiting(row.state)) return null;
  const done = marked ? null : { on: today, words: null };
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        loading={mark.running}
        onClick={() => void mark.run({ rowId: row.id, version: row.version, done })}
      >
        {marked ? council_web_plan_unmark() : council_web_plan_mark()}
      </Button>
      <FailureNote failure={mark.failure} />
    </>
  );
}

function DropButton({ row }: { readonly row: PlanRow }) {
  const drop = usePerform(dropPlanRow);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        loading={drop.running}
        onClick={() => void drop.run({ rowId: row.id, version: row.version })}
      >
        {council_web_plan_drop()}
      </Button>
      <FailureNote failure={drop.failure} />
    </>
  );
}
