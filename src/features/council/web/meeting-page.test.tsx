import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServer } from './testing/fake-server.ts';
import { calledMeeting, idOf } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

const address = `/council/meetings/${idOf(10)}`;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function dialogOf(view = calledMeeting) {
  const server = fakeServer(view);
  const user = userEvent.setup();
  showPage(address);
  await user.click(await screen.findByRole('button', { name: 'Open the meeting' }));
  return { server, user, dialog: within(await screen.findByRole('dialog')) };
}

describe('clause 7: opening a meeting', () => {
  it('says that the presiding person is missing and does not open', async () => {
    const people = calledMeeting.people.map((one) =>
      one.part === 'chair' ? { ...one, part: 'member' as const } : one,
    );
    const { dialog, server, user } = await dialogOf({ ...calledMeeting, people });
    // No chair is named: the head is proposed as long as the head is there.
    expect(dialog.queryByText('Choose the presiding person')).toBeNull();
    await user.click(dialog.getByRole('checkbox', { name: 'Ахметова Сәуле Болатқызы' }));
    expect(dialog.getByText('Choose the presiding person')).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Open the meeting' })).toHaveProperty('disabled', true);
    expect(server.sent).toEqual([]);
  });

  it('opens with chair, secretary and attendance with the reason of an absence', async () => {
    const { dialog, server, user } = await dialogOf();
    await user.click(dialog.getByRole('checkbox', { name: 'Жұмабек Раушан' }));
    await user.type(dialog.getByRole('textbox', { name: /reason for absence/u }), 'ауырып қалды');
    await user.click(dialog.getByRole('button', { name: 'Open the meeting' }));
    const sent = server.sent.find((one) => one.path === '/api/council/open-meeting');
    expect(sent?.input).toMatchObject({ presidingId: idOf(1), secretaryId: idOf(3) });
    expect(sent?.input['people']).toContainEqual({ personId: idOf(6), present: false, absenceReason: 'ауырып қалды' });
  });
});

describe('clause 13: the agenda is put in order by keyboard too', () => {
  it('moves the first question down', async () => {
    const server = fakeServer(calledMeeting);
    const user = userEvent.setup();
    showPage(address);
    const down = await screen.findByRole('button', { name: 'Талғатов Ерасыл Талғатұлы, 8 «А»: move down' });
    down.focus();
    await user.keyboard('{Enter}');
    const sent = server.sent.find((one) => one.path === '/api/council/order-items');
    expect(sent?.input['itemIds']).toEqual([idOf(22), idOf(21), idOf(23)]);
  });
});
