import { dayOf } from '#kernel/pure/plain-date.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { dayAndMonth, weekdayName } from '#kernel/pure/long-date.ts';
import { weekday } from '#kernel/pure/plain-date.ts';
import { overview_strip, overview_strip_due, overview_strip_meeting, overview_strip_off } from '#messages';
import { useLanguage } from '#ui/language.ts';
import type { myDay } from '../contract.ts';
import './day-strip.css';

type Days = OutputOf<typeof myDay>['strip'];

/** The next fourteen days: meetings, due days, days off; each says it in words too. */
export function DayStrip({ days }: { readonly days: Days }) {
  const language = useLanguage();
  return (
    <ol className="tk-strip" aria-label={overview_strip()}>
      {days.map(({ day, off, meeting, due }) => {
        const words = [
          off ? overview_strip_off() : '',
          meeting ? overview_strip_meeting() : '',
          due ? overview_strip_due() : '',
        ];
        const spoken = [dayAndMonth(day, language), ...words.filter((word) => word !== '')].join(', ');
        const look = ['tk-strip-day', off ? 'tk-strip-off' : '', meeting ? 'tk-strip-meeting' : ''].join(' ');
        return (
          <li key={day} className={look} title={spoken} data-week={weekday(day)}>
            <span className="tk-sr">{spoken}</span>
            <span aria-hidden="true">{weekdayName(day, language, 'short')}</span>
            <b aria-hidden="true">{dayOf(day)}</b>
            <span aria-hidden="true" className="tk-strip-dots">
              {meeting ? <i className="tk-dot" /> : null}
              {due ? <i className="tk-dot tk-dot-due" /> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
