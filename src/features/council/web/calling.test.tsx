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

const plan = {
  id: idOf(200),
  schoolYear: 2026,
  rows: [
    {
      id: idOf(201),
      version: 1,
      month: 12,
      plannedOn: null,
      question: { lang: 'kk', text: 'Қысқы каникулдағы бос уақыт' },
      participants: null,
      responsible: null,
      done: null,
      meeting: null,
      state: 'open',
    },
  ],
};

describe('clause 5: calling a meeting', () => {
  it('from the work plan, remote, with a secure link', async () => {
    const server = fakeServer(calledMeeting, {
      answers: { '/api/council/work-plan': plan, '/api/council/compositions': { compositions: [], inForceId: null } },
      deeds: {
        '/api/council/call-meeting': () => ({ status: 200, body: { value: { id: idOf(10), number: 6, version: 1 } } }),
      },
    });
    const user = userEvent.setup();
    showPage(`/council/meetings/new?row=${idOf(201)}`);
    const row = await screen.findByRole('checkbox', { name: 'Қысқы каникулдағы бос уақыт' });
    expect(row).toHaveProperty('checked', true);
    await user.type(screen.getByRole('textbox', { name: /Number of the decision/u }), '21');
    await user.type(screen.getByRole('textbox', { name: /Day of the meeting/u }), '11.12.2026{Tab}');
    await user.click(screen.getByRole('radio', { name: 'remote' }));
    expect(screen.getByText(/For a remote meeting enter a link/u)).toBeTruthy();
    const link = screen.getByRole('textbox', { name: 'Link to join' });
    await user.type(link, 'http://meet.example.kz/1');
    expect(screen.getByText(/must begin with https/u)).toBeTruthy();
    await user.clear(link);
    await user.type(link, 'https://meet.example.kz/1');
    await user.click(screen.getByRole('button', { name: 'Call the meeting' }));
    const sent = server.sent.find((one) => one.path === '/api/council/call-meeting');
    expect(sent?.input).toMatchObject({
      decisionNumber: '21',
      heldOn: '2026-12-11',
      format: 'remote',
      place: null,
      link: 'https://meet.example.kz/1',
      endsBy: null,
      planRowIds: [idOf(201)],
    });
  });
});

describe('everyone is told', () => {
  const told = {
    personId: idOf(1),
    name: 'Ахметова Сәуле',
    what: 'moved',
    toldAt: '2026-11-20T05:00:00.000Z',
    version: 2,
  };
  it('shows who knows, and notes who was told by word of mouth', async () => {
    const notices = [
      { ...told, what: 'moved' as const, seenAt: null, byOther: false },
      {
        ...told,
        personId: idOf(4),
        name: 'Қасымова Динара',
        what: 'called' as const,
        seenAt: told.toldAt,
        byOther: false,
      },
    ];
    const server = fakeServer({ ...calledMeeting, notices, link: 'https://meet.example.kz/1' });
    const user = userEvent.setup();
    showPage(`/council/meetings/${idOf(10)}`);
    expect(await screen.findByText('Informed: 1 of 2')).toBeTruthy();
    expect(screen.getByText(/told of the new day · not confirmed yet/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'https://meet.example.kz/1' })).toBeTruthy();
    const buttons = await screen.findAllByRole('button', { name: /note as told by word of mouth/u });
    expect(buttons.length).toBe(1);
    await user.click(within(document.body).getByRole('button', { name: /Ахметова Сәуле: note/u }));
    expect(server.sent).toContainEqual({
      path: '/api/council/acknowledge-notice',
      input: { meetingId: idOf(10), personId: idOf(1), version: 2 },
    });
  });
});

describe("one's own calendar", () => {
  it('is made, shown with its address, and taken back', async () => {
    const feed = { path: `/api/calendar/${'a'.repeat(32)}.ics`, madeAt: '2026-11-20T05:00:00.000Z' };
    const server = fakeServer(calledMeeting, { answers: { '/api/council/my-feed': { feed } } });
    const user = userEvent.setup();
    showPage('/council');
    const address = await screen.findByRole('textbox', { name: 'Calendar address' });
    expect((address as HTMLInputElement).value).toContain(feed.path);
    await user.click(screen.getByRole('button', { name: 'Take the address back' }));
    expect(server.sent.some((one) => one.path === '/api/council/drop-feed')).toBe(true);
  });
});
