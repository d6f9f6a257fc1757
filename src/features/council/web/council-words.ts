import { weekdayName } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names, Text } from '#kernel/pure/text.ts';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { council_web_not_stated, council_web_when_where_not_stated } from '#messages';
import type { MeetingFormat, MeetingState, MemberPart, ProtocolState } from '../rules/meeting-view.ts';

export const meetingStateWord = (state: MeetingState): string => say(`council_web_state_${state}`);
export const protocolStateWord = (state: ProtocolState): string => say(`council_web_protocol_${state}`);
export const formatWord = (format: MeetingFormat): string => say(`council_web_format_${format}`);
export const partWord = (part: MemberPart | 'guest'): string => say(`council_web_part_${part}`);
export const paperStateWord = (state: string): string => say(`council_web_paper_${state}`);

/** A name of the school or the pack: English readers get the Kazakh one. */
export const inTwo = (names: Names): string => names[getLanguage() === 'ru' ? 'ru' : 'kk'];

/** Free text in the reader's language where it exists, else as it was typed. */
export function textFor(text: Text): string {
  const wanted = getLanguage() === 'ru' ? 'ru' : 'kk';
  if (text.lang === wanted || text.other === undefined || text.other === '') return text.text;
  return text.other;
}

type WhenAndWhere = {
  readonly startsAt: string | null;
  readonly place: Text | null;
  readonly format: MeetingFormat | null;
};

/** Hour, place and form of a meeting; what its paper did not say is said to be missing. */
export function whenAndWhere({ startsAt, place, format }: WhenAndWhere): readonly string[] {
  if (startsAt === null && place === null && format === null) return [council_web_when_where_not_stated()];
  const missing = council_web_not_stated();
  return [
    startsAt ?? missing,
    place === null ? missing : textFor(place),
    format === null ? missing : formatWord(format),
  ];
}

/** «жұма, 27 қараша». */
export const dayWithWeekday = (day: PlainDate, today?: string): string =>
  `${longDay(day, today)}, ${weekdayName(day, getLanguage())}`;
