import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { answerUploads } from '#ui/testing/answer-uploads.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { fakeServer } from './testing/fake-server.ts';
import { calledMeeting, closedMeeting, idOf, me } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

const address = `/council/meetings/${idOf(10)}/paper`;
/** Called for the day it is entered on. */
const heldToday: MeetingView = { ...calledMeeting, heldOn: plainDate(me.calendarToday) };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const attachScan = async (): Promise<void> => {
  const input = document.querySelector('input[type=file]');
  const file = new File(['%PDF-1.4'], 'хаттама.pdf', { type: 'application/pdf' });
  await userEvent.upload(input as HTMLInputElement, file);
};

describe('idea 6, clause 13: a meeting held on paper', () => {
  it('is entered with number, hour, both signatures and what was decided; the rest rolls over', async () => {
    const server = fakeServer(heldToday);
    answerUploads({ fileId: idOf(81), name: 'хаттама.pdf' });
    showPage(address);
    const enter = await screen.findByRole('button', { name: 'Enter and close' });
    expect(enter).toHaveProperty('disabled', true);
    expect(screen.getByText(/Protocol number, presiding person and secretary, starting hour and scan/u)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Protocol number' }), '7');
    await userEvent.type(screen.getByRole('textbox', { name: 'Where the original lies' }), 'сейф');
    await attachScan();
    const question = within(screen.getByRole('region', { name: /Талғатов/u }));
    await userEvent.click(question.getByRole('button', { name: /^do not place on record/iu }));
    await waitFor(() => expect(enter).toHaveProperty('disabled', false));
    await userEvent.click(enter);
    await waitFor(() => expect(server.sent.some((one) => one.path === '/api/council/hold-on-paper')).toBe(true));
    const input = server.sent.find((one) => one.path === '/api/council/hold-on-paper')?.input;
    expect(input).toMatchObject({
      meetingId: idOf(10),
      version: heldToday.version,
      presidingId: idOf(1),
      secretaryId: idOf(3),
      startsAt: '15:00',
      number: 7,
      fileId: idOf(81),
      originalAt: 'сейф',
    });
    const items = input?.['items'] as readonly { itemId: string; decisions: readonly { kind: string }[] }[];
    expect(items.map((one) => [one.itemId, one.decisions.map(({ kind }) => kind)])).toEqual([
      [idOf(21), ['not-place']],
      [idOf(22), []],
      [idOf(23), []],
    ]);
  });

  it('a meeting that is closed already leads to its protocol', async () => {
    fakeServer(closedMeeting);
    showPage(address);
    expect(await screen.findByText(/This meeting is closed already/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Enter and close' })).toBeNull();
  });
});
