import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import { linksOfMeeting } from '../contract.ts';

/** The links of a meeting; asked once, however many rows show a part of it, and only by whoever may. */
export function useLinks(meetingId: string): OutputOf<typeof linksOfMeeting> | undefined {
  const me = useMe();
  return useAsk(linksOfMeeting, { meetingId }, { enabled: mayDo(me, linksOfMeeting) }).data;
}
