import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServer } from './testing/fake-server.ts';
import { closedMeeting, idOf } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

const address = `/council/meetings/${idOf(10)}/protocol`;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('clause 13: a protocol concerns several children', () => {
  it('names of other children are confirmed before it is locked', async () => {
    const server = fakeServer(closedMeeting, { otherNames: ['Айдаров Данияр'] });
    const user = userEvent.setup();
    showPage(address);
    const confirm = await screen.findByRole('checkbox', { name: /Айдаров Данияр/u });
    const lock = screen.getByRole('button', { name: 'Lock the protocol' });
    expect(lock).toHaveProperty('disabled', true);
    expect(screen.getByText(/Confirm each name or take it out of the text: Айдаров Данияр/u)).toBeTruthy();
    await user.click(confirm);
    expect(lock).toHaveProperty('disabled', false);
    await user.click(lock);
    expect(server.sent.find((one) => one.path === '/api/council/lock-protocol')?.input).toMatchObject({
      confirmedNames: ['Айдаров Данияр'],
      version: 1,
    });
  });

  it('says how many texts have no second language', async () => {
    fakeServer(closedMeeting);
    showPage(address);
    expect(await screen.findByText(/Texts without a second language: 1/u)).toBeTruthy();
  });

  it('a signature without a scan says why it cannot be recorded', async () => {
    const protocol = closedMeeting.protocol === null ? null : { ...closedMeeting.protocol, state: 'locked' as const };
    fakeServer({ ...closedMeeting, protocol });
    showPage(address);
    const buttons = await screen.findAllByRole('button', { name: 'Record the signature' });
    expect(buttons).toHaveLength(2);
    for (const button of buttons) expect(button).toHaveProperty('disabled', true);
  });
});
