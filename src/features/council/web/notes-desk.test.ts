import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeNotesDesk, type DeskWays, type Kept } from './notes-desk.ts';
import type { ItemView } from '../rules/meeting-view.ts';
import { openedMeeting } from './testing/meeting-fixture.ts';

const text = (words: string) => ({ lang: 'kk' as const, text: words });
const first = openedMeeting.items[0];
if (first === undefined) throw new Error('the fixture has no question');
const item: ItemView = { ...first, version: 1, heard: null, childWords: null };

/** A server with one question: versions count up, a line that breaks before or after the saving. */
function aServer() {
  const state = { item, line: 'whole' as 'whole' | 'no-question' | 'no-answer', sent: 0 };
  const kept = new Map<string, Kept>();
  const ways: DeskWays = {
    send: async ({ itemId: _id, version, ...fields }) => {
      state.sent += 1;
      if (state.line === 'no-question') return { ok: false, failure: { kind: 'offline' } };
      if (version !== state.item.version)
        return { ok: false, failure: { kind: 'stale', seen: version, now: state.item.version } };
      state.item = { ...state.item, ...(fields as Partial<ItemView>), version: version + 1 };
      if (state.line === 'no-answer') return { ok: false, failure: { kind: 'offline' } };
      return { ok: true, value: { version: state.item.version } };
    },
    reload: async () => state.item,
    keep: (id, what) => (what === null ? kept.delete(id) : kept.set(id, what)),
    found: (id) => kept.get(id) ?? null,
  };
  return { state, ways, kept };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('typed text is never lost', () => {
  it('while the server is down it is kept on this machine, goes on being typed, and is sent when the server is back', async () => {
    const { state, ways, kept } = aServer();
    const desk = makeNotesDesk(item, ways);
    state.line = 'no-question';
    desk.type({ heard: text('Анасы') });
    await vi.advanceTimersByTimeAsync(800);
    desk.type({ heard: text('Анасы келді') });
    expect(kept.get(item.id)?.mine.heard).toEqual(text('Анасы келді'));
    expect(desk.view().state).toBe('local');
    state.line = 'whole';
    await vi.advanceTimersByTimeAsync(9000);
    expect(state.item.heard).toEqual(text('Анасы келді'));
    expect(desk.view()).toMatchObject({ state: 'saved', conflicts: [] });
    expect(kept.size).toBe(0);
  });

  it('a dead tab: the next one finds what was typed and sends it', async () => {
    const { state, ways } = aServer();
    state.line = 'no-question';
    const dead = makeNotesDesk(item, ways);
    dead.type({ heard: text('Әкесі уәде берді') });
    state.line = 'whole';
    const next = makeNotesDesk(item, ways);
    expect(next.view().notes.heard).toEqual(text('Әкесі уәде берді'));
    await next.flush();
    expect(state.item.heard).toEqual(text('Әкесі уәде берді'));
  });

  it('saved, but the answer was lost: my own words coming back are no other person, and nobody has to choose', async () => {
    const { state, ways } = aServer();
    const desk = makeNotesDesk(item, ways);
    state.line = 'no-answer';
    desk.type({ heard: text('Анасы') });
    await vi.advanceTimersByTimeAsync(800);
    expect(state.item.heard).toEqual(text('Анасы'));
    state.line = 'whole';
    desk.type({ heard: text('Анасы келді') });
    await vi.advanceTimersByTimeAsync(9000);
    expect(desk.view().conflicts).toEqual([]);
    expect(state.item.heard).toEqual(text('Анасы келді'));
  });

  it("another's field is taken over while mine is on its way; the same field waits for a choice", async () => {
    const { state, ways } = aServer();
    const desk = makeNotesDesk(item, ways);
    state.item = { ...state.item, version: 2, childWords: text('мен үндемедім') };
    desk.type({ heard: text('Анасы') });
    await vi.advanceTimersByTimeAsync(800);
    expect(desk.view().notes.childWords).toEqual(text('мен үндемедім'));
    expect(state.item.heard).toEqual(text('Анасы'));
    state.item = { ...state.item, version: 4, heard: text('Әкесі') };
    state.line = 'no-question';
    desk.type({ heard: text('Анасы келді') });
    await vi.advanceTimersByTimeAsync(800);
    expect(desk.view().failure).toEqual({ kind: 'offline' });
    state.line = 'whole';
    await vi.advanceTimersByTimeAsync(5000);
    expect(desk.view().conflicts).toEqual(['heard']);
    expect(desk.view().failure).toBeNull();
    expect(desk.view().theirs.heard).toEqual(text('Әкесі'));
    expect(desk.view().notes.heard).toEqual(text('Анасы келді'));
    expect(state.item.heard).toEqual(text('Әкесі'));
    desk.settle('heard', 'mine');
    await vi.advanceTimersByTimeAsync(800);
    expect(state.item.heard).toEqual(text('Анасы келді'));
  });
});
