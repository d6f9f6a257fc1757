import { cleanup, screen, waitFor, within } from '@testing-library/react';
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

describe('clause 13: a correction is an annotation, a number taken back stays visible', () => {
  const page = (state: 'locked' | 'signed') => {
    const protocol = closedMeeting.protocol === null ? null : { ...closedMeeting.protocol, state };
    return fakeServer({ ...closedMeeting, protocol });
  };

  it('a locked protocol is taken back with a reason', async () => {
    const server = page('locked');
    const user = userEvent.setup();
    showPage(address);
    expect(await screen.findByText('No. 3: Wrong day')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take the locked protocol back' }));
    const dialog = await screen.findByRole('dialog');
    const take = within(dialog).getByRole('button', { name: 'Take the locked protocol back' });
    expect(take).toHaveProperty('disabled', true);
    await user.type(within(dialog).getByRole('textbox'), 'A name is wrong');
    await user.click(take);
    expect(server.sent.find((one) => one.path === '/api/council/cancel-protocol')?.input).toEqual({
      meetingId: idOf(10),
      version: 1,
      reason: 'A name is wrong',
    });
  });

  it('a signed one shows its annotations, each with reason, person and day, and takes another', async () => {
    const server = page('signed');
    const user = userEvent.setup();
    showPage(address);
    expect(await screen.findByText('Read: class 8')).toBeTruthy();
    expect(screen.getByText('Reason: A slip of the pen')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take the locked protocol back' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add a correction' }));
    const dialog = await screen.findByRole('dialog');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'On which question' }), 'On question 2');
    const [words, reason] = within(dialog).getAllByRole('textbox');
    if (words === undefined || reason === undefined) throw new Error('no fields');
    await user.type(words, 'Read: four months');
    await user.type(reason, 'Misheard');
    await user.click(within(dialog).getByRole('button', { name: 'Record the correction' }));
    expect(server.sent.find((one) => one.path === '/api/council/annotate-protocol')?.input).toEqual({
      meetingId: idOf(10),
      question: 2,
      text: { lang: 'kk', text: 'Read: four months' },
      reason: { lang: 'kk', text: 'Misheard' },
      confirmedNames: [],
    });
  });

  it('a correction that names another child waits until the name is confirmed', async () => {
    const protocol = closedMeeting.protocol === null ? null : { ...closedMeeting.protocol, state: 'signed' as const };
    const server = fakeServer(
      { ...closedMeeting, protocol },
      {
        deeds: {
          '/api/council/annotate-protocol': ({ confirmedNames }) =>
            Array.isArray(confirmedNames) && confirmedNames.length > 0
              ? { status: 200, body: { value: { id: idOf(77) } } }
              : {
                  status: 409,
                  body: {
                    kind: 'refused',
                    refusal: { reason: 'other-names-found', facts: { names: ['Ерасыл'] }, clause: null },
                  },
                },
        },
      },
    );
    const user = userEvent.setup();
    showPage(address);
    await user.click(await screen.findByRole('button', { name: 'Add a correction' }));
    const dialog = within(await screen.findByRole('dialog'));
    const [words, reason] = dialog.getAllByRole('textbox');
    if (words === undefined || reason === undefined) throw new Error('no fields');
    await user.type(words, 'Ерасыл was there');
    await user.type(reason, 'Misheard');
    await user.click(dialog.getByRole('button', { name: 'Record the correction' }));
    await user.click(await dialog.findByRole('checkbox', { name: /Ерасыл/u }));
    await user.click(dialog.getByRole('button', { name: 'Record the correction' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent.map(({ input }) => input['confirmedNames'])).toEqual([[], ['Ерасыл']]);
  });
});
