import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import {
  school_web_week_5,
  school_web_week_6,
  school_web_week_added,
  school_web_week_change,
  school_web_week_dropped,
  school_web_week_due,
  school_web_week_meetings,
  school_web_week_nothing,
  school_web_week_save,
  school_web_week_terms,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { weekMoves } from '../contract.ts';

export type WeekDialogProps = {
  readonly weekDays: 5 | 6;
  readonly running: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** What another week moves, before it is saved (clause 11). */
export function WeekDialog({ weekDays, running, onConfirm, onCancel }: WeekDialogProps) {
  const ask = useAsk(weekMoves, { weekDays });
  const week = weekDays === 5 ? school_web_week_5() : school_web_week_6();
  return (
    <ConfirmDialog
      opened
      title={school_web_week_change({ week })}
      verb={school_web_week_save()}
      running={running || ask.isPending}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <Answered ask={ask}>{(moves) => <Moves moves={moves} />}</Answered>
    </ConfirmDialog>
  );
}

function Moves({ moves }: { readonly moves: OutputOf<typeof weekMoves> }) {
  const { dropped, added, moved, meetings } = moves;
  const n = moved.reduce((sum, { dossiers }) => sum + dossiers, 0);
  if (dropped.length + added.length + moved.length + meetings.length === 0) return <p>{school_web_week_nothing()}</p>;
  return (
    <>
      <Days title={school_web_week_dropped()} days={dropped} />
      <Days title={school_web_week_added()} days={added} />
      {moved.length === 0 ? null : (
        <>
          <p>{say(`school_web_week_moved_${pluralOf(n, getLanguage())}`, { n })}</p>
          <ul>
            {moved.map(({ meetingOn, from, to }) => (
              <li key={`${meetingOn} ${from}`}>
                {school_web_week_due({ meeting: longDay(meetingOn), from: longDay(from), to: longDay(to) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Days title={school_web_week_meetings()} days={meetings} />
      <p className="tk-small tk-dim">{school_web_week_terms()}</p>
    </>
  );
}

function Days({ title, days }: { readonly title: string; readonly days: readonly PlainDate[] }) {
  if (days.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {days.map((day) => (
          <li key={day}>{longDay(day)}</li>
        ))}
      </ul>
    </>
  );
}
