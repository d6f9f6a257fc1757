import { reachOf } from '#kernel/pure/actor.ts';
import { reading } from '#kernel/server/ask.ts';
import { meetingCalendar as contract } from '../rules/calendar-contract.ts';
import { findMeetingFor } from './calendar-store.ts';
import { calendarText } from './calendar-text.ts';

/** The meeting as a file for one's own calendar. */
export const meetingCalendar = reading({
  contract,
  read: async (tx, { meetingId }, actor) => {
    const found = await findMeetingFor(tx, meetingId, reachOf(actor));
    if (found === null) return null;
    return {
      fileName: `council-${found.number}-${found.heldOn}.ics`,
      text: calendarText([found], actor.language, tx.now),
    };
  },
});
