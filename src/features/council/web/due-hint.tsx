import { dossierDueOn } from '#kernel/pure/add-months.ts';
import { daysBetween, type PlainDate } from '#kernel/pure/plain-date.ts';
import { council_web_called_late, council_web_due_hint } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Icon } from '#ui/icon.tsx';
import { dayWithWeekday } from './council-words.ts';
import { useLeadDays } from './use-lead-days.ts';
import { useWorkCalendar } from './use-work-calendar.ts';

/** Clause 11, while a day is chosen: when the dossiers will be due, and whether the meeting is called in time. */
export function DueHint({ heldOn, today }: { readonly heldOn: PlainDate; readonly today: PlainDate }) {
  const leadDays = useLeadDays();
  const calendar = useWorkCalendar(heldOn);
  if (heldOn < today) return null;
  const late = daysBetween(today, heldOn) < leadDays;
  const due = calendar === null ? null : dossierDueOn(heldOn, leadDays, calendar);
  return (
    <div className="cn-hint" role="status">
      <Icon name={late ? 'info' : 'clock'} />
      <p>
        {due === null ? null : council_web_due_hint({ day: dayWithWeekday(due, today) })}{' '}
        {late ? <b>{council_web_called_late({ days: leadDays })}</b> : null} <ClauseChip clause={11} />
      </p>
    </div>
  );
}
