import ical, { ICalEventStatus } from 'ical-generator';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text, textIn, type Language } from '#kernel/pure/text.ts';
import { momentOf } from './moment-of.ts';

/** What of a meeting goes to a calendar program, which may lie anywhere: when and where, nothing else. */
export const CalendarMeeting = z.object({
  id: Id,
  number: z.number(),
  version: z.number(),
  heldOn: PlainDate,
  startsAt: z.string(),
  endsBy: z.string().nullable(),
  place: Text,
  cancelled: z.boolean(),
});
export type CalendarMeeting = z.infer<typeof CalendarMeeting>;

const words: Readonly<Record<Language, { readonly calendar: string; readonly meeting: string }>> = {
  kk: { calendar: 'Кеңес отырыстары', meeting: 'Кеңес отырысы' },
  ru: { calendar: 'Заседания Совета', meeting: 'Заседание Совета' },
  en: { calendar: 'Council meetings', meeting: 'Council meeting' },
};

/** How long a meeting takes in a calendar where nobody said. */
const usualMinutes = 60;

/** Meetings as one iCalendar text; the same meetings give the same text at one moment. */
export function calendarText(meetings: readonly CalendarMeeting[], language: Language, now: Date): string {
  const calendar = ical({ prodId: '//Tirek//Council//KK', name: words[language].calendar });
  for (const one of meetings) {
    const start = momentOf(one.heldOn, one.startsAt);
    calendar.createEvent({
      id: `${one.id}@tirek`,
      sequence: one.version,
      stamp: now,
      start,
      end: one.endsBy === null ? new Date(start.getTime() + usualMinutes * 60_000) : momentOf(one.heldOn, one.endsBy),
      summary: `${words[language].meeting} № ${one.number}`,
      location: textIn(one.place, language === 'ru' ? 'ru' : 'kk').text,
      status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
