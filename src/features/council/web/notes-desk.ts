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

const pauseMs = 400;
const retryMs = 4000;
const mostRounds = 6;
const mostUnanswered = 20;

/** Keeps the notes of one question: typed at once, sent after a pause, merged with what another screen writes. */
export function makeNotesDesk(item: ItemView, ways: DeskWays): NotesDesk {
  return new Desk(item, ways);
}

class Desk implements NotesDesk {
  readonly #itemId: string;
  readonly #ways: DeskWays;
  readonly #listeners = new Set<() => void>();
  #version: number;
  /** As it stands at the server. */
  #base: Notes;
  /** Sent, and not answered yet: over a broken line the server may have them all the same. */
  #sent: Notes[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #chain: Promise<boolean> = Promise.resolve(true);
  #view: DeskView;

  constructor(item: ItemView, ways: DeskWays) {
    const kept = ways.found(item.id);
    const notes = notesOf(item);
    this.#itemId = item.id;
    this.#ways = ways;
    this.#version = item.version;
    this.#base = kept?.base ?? tidy(notes);
    this.#view = {
      notes: kept?.mine ?? notes,
      state: kept === null ? 'untouched' : 'local',
      conflicts: [],
      theirs: notes,
      failure: null,
    };
    if (kept !== null) this.meet(item);
  }

  readonly view = (): DeskView => this.#view;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  readonly seen = (version: number): void => {
    this.#version = Math.max(this.#version, version);
  };

  readonly type = (some: Partial<Notes>): void => {
    this.#show({ notes: { ...this.#view.notes, ...some }, state: 'local' });
    this.#ways.keep(this.#itemId, { base: this.#base, mine: this.#view.notes });
    this.#later(pauseMs);
  };

  readonly settle = (field: NoteField, whose: 'mine' | 'theirs'): void => {
    const { notes, theirs, conflicts } = this.#view;
    const settled = whose === 'mine' ? notes : { ...notes, [field]: theirs[field] };
    this.#show({ notes: settled, conflicts: conflicts.filter((one) => one !== field), state: 'local' });
    this.#later(0);
  };

  readonly meet = (now: ItemView): void => {
    if (now.version < this.#version) return;
    this.#version = now.version;
    const theirs = tidy(notesOf(now));
    const merged = mergeNotes({ base: this.#base, mine: this.#view.notes, sent: this.#sent, theirs });
    this.#base = theirs;
    const open = (field: NoteField): boolean =>
      this.#view.conflicts.includes(field) && !sameIn(field, merged.mine, theirs);
    const conflicts = noteFields.filter((field) => merged.conflicts.includes(field) || open(field));
    this.#show({ notes: merged.mine, conflicts, theirs });
    if (this.#unsent().length > 0) this.#later(pauseMs);
  };

  /** One at a time: each sending needs the version the one before it brought. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#chain = this.#chain.then(async () => this.#sendAll(mostRounds));
    return this.#chain;
  };

  #show(some: Partial<DeskView>): void {
    this.#view = { ...this.#view, ...some };
    for (const listener of this.#listeners) listener();
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #unsent(): readonly NoteField[] {
    const { conflicts, notes } = this.#view;
    return noteFields.filter((field) => !conflicts.includes(field) && !sameIn(field, notes, this.#base));
  }

  async #sendAll(rounds: number): Promise<boolean> {
    const fields = this.#unsent();
    if (fields.length > 0 && rounds > 0) return (await this.#send(fields)) ? this.#sendAll(rounds - 1) : false;
    const { notes, conflicts, state } = this.#view;
    const done = fields.length === 0 && conflicts.length === 0;
    if (!done || hasUnfinished(notes)) return done;
    this.#ways.keep(this.#itemId, null);
    this.#show({ failure: null, state: state === 'untouched' ? 'untouched' : 'saved' });
    return true;
  }

  /** Whether it is worth going on: sent, or another's version is known now. */
  async #send(fields: readonly NoteField[]): Promise<boolean> {
    const notes = tidy(this.#view.notes);
    this.#sent = [...this.#sent, notes].slice(-mostUnanswered);
    const changed = Object.fromEntries(fields.map((field) => [field, notes[field]]));
    const told = await this.#ways.send({ itemId: this.#itemId, version: this.#version, ...changed });
    if (!told.ok) return this.#wasRefused(told.failure);
    this.#sent = [];
    this.seen(told.value.version);
    this.#base = { ...this.#base, ...changed };
    return true;
  }

  async #wasRefused(failure: Failure): Promise<boolean> {
    if (failure.kind === 'stale') {
      const now = await this.#ways.reload(this.#itemId);
      if (now === null) return false;
      this.meet(now);
      this.#sent = [];
      this.#show({ failure: null });
      return true;
    }
    this.#show({ failure, state: 'local' });
    if (failure.kind === 'offline') this.#later(retryMs);
    return false;
  }
}
