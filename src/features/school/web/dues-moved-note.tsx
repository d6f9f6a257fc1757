import {
  school_web_dues_moved,
  school_web_dues_moved_row,
  school_web_dues_stay,
  school_web_meetings_hit,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { longDay } from '#ui/long-day.ts';
import { duesMoved, type CalendarChange } from '../rules/calendar-contract.ts';

const shown = 5;

/** What a change not made yet would move: due days of dossiers (clause 11), and meetings it falls on. */
export function DuesMovedNote({ change }: { readonly change: CalendarChange }) {
  const ask = useAsk(duesMoved, { change }, { keepFormer: true });
  if (ask.data === undefined) return null;
  const { moved, meetings } = ask.data;
  return (
    <div role="status" className="tk-small">
      {moved.length === 0 ? (
        <p className="tk-dim">{school_web_dues_stay()}</p>
      ) : (
        <>
          <p>
            {school_web_dues_moved({ n: moved.length })} <ClauseChip clause={11} />
          </p>
          <ul>
            {moved.slice(0, shown).map((one) => (
              <li key={`${one.meetingOn} ${one.from}`}>
                {school_web_dues_moved_row({
                  meeting: longDay(one.meetingOn),
                  from: longDay(one.from),
                  to: longDay(one.to),
                })}
              </li>
            ))}
            {moved.length > shown ? <li>…</li> : null}
          </ul>
        </>
      )}
      {meetings === 0 ? null : <p>{school_web_meetings_hit({ n: meetings })}</p>}
    </div>
  );
}
