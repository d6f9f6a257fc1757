import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MeetingView } from '../rules/meeting-view.ts';
import type { Tie } from '../rules/tie-view.ts';
import { fakeServer } from './testing/fake-server.ts';
import { calledMeeting, idOf, openedMeeting } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const author: Tie = { personId: idOf(5), name: 'Омарова Жанна', kind: 'author', guardian: null, said: false };
const relative: Tie = {
  personId: idOf(4),
  name: 'Қасымова Динара',
  kind: 'relative',
  guardian: 'Талғатова Алма',
  said: true,
};
const withTies = (view: MeetingView, ties: readonly Tie[]): MeetingView => ({
  ...view,
  items: view.items.map((item, at) => (at === 0 ? { ...item, ties: [...ties] } : item)),
});

describe('ours: a member tied to a question', () => {
  it('is shown in preparation with the reason; what is known cannot be taken back, what was said can', async () => {
    const server = fakeServer(withTies(calledMeeting, [author, relative]));
    const user = userEvent.setup();
    showPage(`/council/meetings/${idOf(10)}`);
    expect(await screen.findByText(/author of the appeal/u)).toBeTruthy();
    expect(screen.getByText(/relative of the child, Талғатова Алма/u)).toBeTruthy();
    const takes = await screen.findAllByRole('button', { name: /take back/u });
    expect(takes.length).toBe(1);
    await user.click(screen.getByRole('button', { name: /Қасымова Динара: take back/u }));
    expect(server.sent).toContainEqual({
      path: '/api/council/drop-tie',
      input: { itemId: idOf(21), personId: idOf(4) },
    });
  });

  it('is said in two clicks, of oneself by default, with the representative chosen by hand', async () => {
    const server = fakeServer(calledMeeting);
    const user = userEvent.setup();
    showPage(`/council/meetings/${idOf(10)}`);
    const [add] = await screen.findAllByRole('button', { name: 'Tied to this question' });
    if (add === undefined) throw new Error('no button');
    await user.click(add);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Abstains on this question' }));
    expect(server.sent).toContainEqual({
      path: '/api/council/say-tie',
      input: { itemId: idOf(21), personId: idOf(3), kind: 'relative', guardianId: null },
    });
  });

  it('at the hearing, where votes are counted, the program says that it adds them', async () => {
    const counted = { ...openedMeeting, settings: { ...openedMeeting.settings, votesCounted: true } };
    fakeServer(withTies(counted, [author]));
    showPage(`/council/meetings/${idOf(10)}/hearing`);
    expect(await screen.findByText(/The program adds 1/u)).toBeTruthy();
  });
});
