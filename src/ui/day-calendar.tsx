import '@mantine/dates/styles.css';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import { DatePicker } from '@mantine/dates';
import { longDate, monthName, weekdayName } from '#kernel/pure/long-date.ts';
import { isPlainDate, monthOf, yearOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ui_month_next, ui_month_previous } from '#messages';
import { getLanguage } from './language.ts';

export type DayCalendarProps = {
  readonly value: PlainDate | null;
  readonly min: PlainDate | undefined;
  readonly max: PlainDate | undefined;
  readonly onChoose: (day: string) => void;
};

/** The calendar of DayInput; names of days and months are ours, for no browser ships Kazakh ones everywhere. */
export function DayCalendar({ value, min, max, onChoose }: DayCalendarProps) {
  const language = getLanguage();
  return (
    <DatePicker
      locale={language}
      value={value}
      {...(value === null ? {} : { defaultDate: value })}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
      firstDayOfWeek={1}
      onChange={(day) => (day === null ? undefined : onChoose(day))}
      getDayAriaLabel={(day) => (isPlainDate(day) ? longDate(day, language) : day)}
      weekdayFormat={(day) => (isPlainDate(day) ? weekdayName(day, language, 'short') : day)}
      monthLabelFormat={(day) => (isPlainDate(day) ? `${monthName(monthOf(day), language)} ${yearOf(day)}` : day)}
      ariaLabels={{ nextMonth: ui_month_next(), previousMonth: ui_month_previous() }}
    />
  );
}
