import { dossierDueOn } from '#kernel/pure/add-months.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';

type Lead = {
  readonly pack: { readonly leadDays: number };
  /** A school may ask for more or fewer days; null takes the pack's. */
  readonly settings: { readonly leadDays: number | null };
};

/** Clause 11: the day by which the dossier is with the deputy, counted back from the meeting and never onto a day off. */
export function dossierDue(meetingOn: PlainDate, lead: Lead, calendar: WorkCalendar): PlainDate {
  return dossierDueOn(meetingOn, lead.settings.leadDays ?? lead.pack.leadDays, calendar);
}
