import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { performOnce } from '#ui/api/call.ts';
import { intentFor } from '#ui/api/send-deed.ts';
import { askingOf } from '#ui/api/use-ask.ts';
import { dropLocally, findLocally, keepLocally } from '#ui/draft-store.ts';
import { hearItem, meeting } from '../contract.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { makeNotesDesk, type DeskView, type DeskWays, type Kept, type NotesDesk } from './notes-desk.ts';
import { Notes } from './notes.ts';

export type Desks = { readonly of: (item: ItemView) => NotesDesk; readonly flushAll: () => Promise<boolean> };

/** One desk per question for as long as the hearing is on the screen; each follows the server's answers. */
export function useDesks(view: MeetingView): Desks {
  const client = useQueryClient();
  const [desks] = useState(() => new Map<string, NotesDesk>());
  const [ways] = useState<DeskWays>(() => ({
    send: async (input) => performOnce(hearItem, { input, requestId: intentFor(input, null).requestId }),
    reload: async (itemId) => {
      const asked = { ...askingOf(meeting, { meetingId: view.id }), staleTime: 0 };
      const now = await client.fetchQuery(asked).catch(() => null);
      return now?.items.find((one) => one.id === itemId) ?? null;
    },
    keep: (itemId, kept) =>
      kept === null
        ? dropLocally(keyOf(itemId))
        : keepLocally(keyOf(itemId), { body: asJson(kept), at: Date.now(), sent: false }),
    found,
  }));
  useEffect(() => {
    for (const item of view.items) desks.get(item.id)?.meet(item);
  }, [view, desks]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if ([...desks.values()].some((desk) => desk.view().state === 'local')) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      for (const desk of desks.values()) void desk.flush();
    };
  }, [desks]);
  const deskOf = (item: ItemView): NotesDesk => {
    const made = desks.get(item.id) ?? makeNotesDesk(item, ways);
    desks.set(item.id, made);
    return made;
  };
  return {
    of: deskOf,
    flushAll: async () => (await Promise.all([...desks.values()].map((desk) => desk.flush()))).every(Boolean),
  };
}

/** What stands on the desk now. */
export const useDesk = (desk: NotesDesk): DeskView => useSyncExternalStore(desk.listen, desk.view);

/** Without what a text does not have: a storage knows no `undefined`. */
const asJson = (kept: Kept) => z.json().parse(JSON.parse(JSON.stringify(kept)));

const keyOf = (itemId: string): string => `council-hearing:${itemId}`;

function found(itemId: string): Kept | null {
  const kept = findLocally(keyOf(itemId));
  if (
    kept === null ||
    typeof kept.body !== 'object' ||
    kept.body === null ||
    !('base' in kept.body) ||
    !('mine' in kept.body)
  )
    return null;
  const [base, mine] = [Notes.safeParse(kept.body['base']), Notes.safeParse(kept.body['mine'])];
  return base.success && mine.success ? { base: base.data, mine: mine.data } : null;
}
