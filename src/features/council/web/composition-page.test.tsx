import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServer } from './testing/fake-server.ts';
import { calledMeeting, idOf } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const { composition } = calledMeeting;
const kept = [
  { what: 'composition-enough', clause: 6, facts: { members: 6, minMembers: 5 } },
  { what: 'substitute-named', clause: 7, facts: { names: ['Серікқызы Айгүл'] } },
];
const orders = [
  { ...composition, id: idOf(302), orderNumber: '140', startsOn: '2026-12-10', endsOn: '2027-05-25', kept: [] },
  { ...composition, endsOn: '2026-11-30', kept },
];

describe('clause 6: orders on the composition', () => {
  it('explains why it is valid, from when to when, what comes next, and days without a composition', async () => {
    fakeServer(calledMeeting, {
      answers: { '/api/council/compositions': { compositions: orders, inForceId: idOf(11) } },
    });
    showPage('/council/composition');
    expect(await screen.findByText(/Next order: No. 140/u)).toBeTruthy();
    expect(screen.getByText('6 members, at least 5 are needed')).toBeTruthy();
    expect(screen.getByText('The order names a substitute secretary: Серікқызы Айгүл')).toBeTruthy();
    expect(screen.getByText(/No composition from 1 December/u)).toBeTruthy();
    expect(screen.getByText(/No composition from 26 May 2027/u)).toBeTruthy();
  });
});

describe('clause 7: the substitute keeps the protocol when the secretary is absent', () => {
  it('is proposed as soon as the secretary is marked absent, and stays a choice', async () => {
    const people = calledMeeting.people.map((one) =>
      one.id === idOf(2) ? { ...one, part: 'substitute' as const } : one,
    );
    const server = fakeServer({ ...calledMeeting, people });
    const user = userEvent.setup();
    showPage(`/council/meetings/${idOf(10)}`);
    await user.click(await screen.findByRole('button', { name: 'Open the meeting' }));
    const dialog = within(await screen.findByRole('dialog'));
    const secretary = dialog.getByRole('textbox', { name: /Secretary/u });
    expect((secretary as HTMLInputElement).value).toBe('Нұрланова Гүлнар Ерікқызы');
    await user.click(dialog.getByRole('checkbox', { name: 'Нұрланова Гүлнар Ерікқызы' }));
    expect((secretary as HTMLInputElement).value).toBe('Серікқызы Айгүл');
    await user.click(dialog.getByRole('button', { name: 'Open the meeting' }));
    const sent = server.sent.find((one) => one.path === '/api/council/open-meeting');
    expect(sent?.input).toMatchObject({ presidingId: idOf(1), secretaryId: idOf(2) });
  });
});
