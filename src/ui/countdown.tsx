import { daysBetween, type PlainDate } from '#kernel/pure/plain-date.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import { ui_due_today, ui_due_tomorrow, ui_event_today, ui_event_tomorrow } from '#messages';
import { useLanguage } from './language.ts';
import { say } from './say.ts';
import { StatusBadge } from './status-badge.tsx';

export type CountdownProps = {
  readonly due: PlainDate;
  readonly today: PlainDate;
  /** A day that comes, such as a meeting's, is no term. */
  readonly isEvent?: boolean;
};

/** How long until a duty of the school is due; red-brown only once it is late. */
export function Countdown({ due, today, isEvent = false }: CountdownProps) {
  const language = useLanguage();
  const days = daysBetween(today, due);
  const category = pluralOf(Math.abs(days), language);
  if (days < 0) return <StatusBadge tone="due">{say(`ui_overdue_days_${category}`, { n: -days })}</StatusBadge>;
  if (days === 0)
    return (
      <StatusBadge tone="accent" icon="clock">
        {isEvent ? ui_event_today() : ui_due_today()}
      </StatusBadge>
    );
  if (days === 1)
    return (
      <StatusBadge tone="accent" icon="clock">
        {isEvent ? ui_event_tomorrow() : ui_due_tomorrow()}
      </StatusBadge>
    );
  return <StatusBadge tone="calm">{say(`ui_due_days_${category}`, { n: days })}</StatusBadge>;
}
