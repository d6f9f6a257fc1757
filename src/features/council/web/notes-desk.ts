import type { Told } from '#ui/api/call.ts';
import type { Failure } from '#ui/api/failure.ts';
import type { DraftState } from '#ui/use-draft.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import type { hearItem } from '../contract.ts';
import type { ItemView } from '../rules/meeting-view.ts';
import { mergeNotes } from './merge-notes.ts';
import { hasUnfinished, noteFields, notesOf, sameIn, tidy, type NoteField, type Notes } from './notes.ts';

export type Kept = { readonly base: Notes; readonly mine: Notes };

/** What a desk needs of the world: to send, to see the server's state again, to keep and find what is unsent. */
export type DeskWays = {
  readonly send: (input: InputOf<typeof hearItem>) => Promise<Told<typeof hearItem>>;
  readonly reload: (itemId: string) => Promise<ItemView | null>;
  readonly keep: (itemId: string, kept: Kept | null) => void;
  readonly found: (itemId: string) => Kept | null;
};

export type DeskView = {
  readonly notes: Notes;
  readonly state: DraftState;
  /** Fields both wrote, with what the other wrote. */
  readonly conflicts: readonly NoteField[];
  readonly theirs: Notes;
  readonly failure: Failure | null;
};

export type NotesDesk = {
  readonly view: () => DeskView;
  readonly listen: (listener: () => void) => () => void;
  readonly type: (some: Partial<Notes>) => void;
  /** The server's state as it comes with every answer. */
  readonly meet: (item: ItemView) => void;
  readonly settle: (field: NoteField, whose: 'mine' | 'theirs') => void;
  /** Sends what is unsent; true when all is with the server. */
  readonly flush: () => Promise<boolean>;
  readonly version: () => number;
  /** Another deed on the item has moved its version. */
  readonly seen: (version: number) => void;
};

const pauseMs = 700;
const retryMs = 4000;
const mostRounds = 6;

/** Keeps the notes of one question: typed at once, sent after a pause, merged with what another screen writes. */
export function makeNotesDesk(item: ItemView, ways: DeskWays): NotesDesk {
  const kept = ways.found(item.id);
  const listeners = new Set<() => void>();
  let version = item.version;
  let base = kept?.base ?? tidy(notesOf(item));
  let sent: Notes | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chain: Promise<boolean> = Promise.resolve(true);
  let view: DeskView = { notes: kept?.mine ?? notesOf(item), state: kept === null ? 'untouched' : 'local', conflicts: [], theirs: notesOf(item), failure: null };

  const show = (some: Partial<DeskView>): void => {
    view = { ...view, ...some };
    for (const listener of listeners) listener();
  };
  const unsent = (): readonly NoteField[] => noteFields.filter((field) => !view.conflicts.includes(field) && !sameIn(field, view.notes, base));
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const meet = (now: ItemView): void => {
    if (now.version < version) return;
    version = now.version;
    const theirs = tidy(notesOf(now));
    const merged = mergeNotes({ base, mine: view.notes, sent, theirs });
    base = theirs;
    const conflicts = noteFields.filter((field) => merged.conflicts.includes(field) || (view.conflicts.includes(field) && !sameIn(field, merged.mine, theirs)));
    show({ notes: merged.mine, conflicts, theirs });
    if (unsent().length > 0) later(pauseMs);
  };

  const sendOnce = async (fields: readonly NoteField[]): Promise<'done' | 'again' | 'failed'> => {
    const notes = tidy(view.notes);
    sent = notes;
    const told = await ways.send({ itemId: item.id, version, ...Object.fromEntries(fields.map((field) => [field, notes[field]])) });
    sent = null;
    if (told.ok) {
      version = Math.max(version, told.value.version);
      for (const field of fields) base = { ...base, [field]: notes[field] };
      return 'done';
    }
    if (told.failure.kind === 'stale') {
      const now = await ways.reload(item.id);
      if (now !== null) meet(now);
      return now === null ? 'failed' : 'again';
    }
    show({ failure: told.failure, state: 'local' });
    if (told.failure.kind === 'offline') later(retryMs);
    return 'failed';
  };

  const sendAll = async (): Promise<boolean> => {
    for (let round = 0; round < mostRounds; round += 1) {
      const fields = unsent();
      if (fields.length === 0) break;
      // Each round needs the version the one before it brought.
      // oxlint-disable-next-line no-await-in-loop
      if ((await sendOnce(fields)) === 'failed') return false;
    }
    const done = unsent().length === 0 && view.conflicts.length === 0;
    if (!done || hasUnfinished(view.notes)) return done;
    ways.keep(item.id, null);
    show({ failure: null, state: view.state === 'untouched' ? 'untouched' : 'saved' });
    return true;
  };

  // One at a time: each sending needs the version the one before it brought.
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    chain = chain.then(sendAll);
    return chain;
  };

  const type = (some: Partial<Notes>): void => {
    show({ notes: { ...view.notes, ...some }, state: 'local' });
    ways.keep(item.id, { base, mine: view.notes });
    later(pauseMs);
  };

  const settle = (field: NoteField, whose: 'mine' | 'theirs'): void => {
    const notes = whose === 'mine' ? view.notes : { ...view.notes, [field]: view.theirs[field] };
    show({ notes, conflicts: view.conflicts.filter((one) => one !== field), state: 'local' });
    later(0);
  };

  if (kept !== null) meet(item);
  return {
    view: () => view,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type, meet, settle, flush,
    version: () => version,
    seen: (now) => {
      version = Math.max(version, now);
    },
  };
}
