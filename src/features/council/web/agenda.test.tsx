import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MeetingView } from '../rules/meeting-view.ts';
import { fakeServer } from './testing/fake-server.ts';
import { calledMeeting, idOf, openedMeeting } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const [first, second, third] = calledMeeting.items;
if (first === undefined || second === undefined || third === undefined) throw new Error('three questions');
const waiting = { id: idOf(401), version: 2, name: 'Ли Ирина', subject: 'математика', reminders: 1 };
const view: MeetingView = {
  ...calledMeeting,
  endsBy: '16:00',
  items: [
    { ...first, minutes: 40, siblings: [second.id], lines: { asked: 3, written: 2, waiting: [waiting] } },
    { ...second, minutes: 35, siblings: [first.id] },
    third,
  ],
};

describe('ours: the agenda against the time of the meeting', () => {
  it('says how long it takes, when it ends and what does not fit', async () => {
    fakeServer(view);
    showPage(`/council/meetings/${idOf(10)}`);
    const line = await screen.findByText(/75 minutes in all/u);
    expect(line.textContent).toContain('ends about 16:15');
    expect(line.textContent).toContain('15 minutes too long for 16:00');
    expect(line.textContent).toContain('questions without a time: 1');
  });

  it('keeps the minutes of a question when its field is left', async () => {
    const server = fakeServer(view);
    const user = userEvent.setup();
    showPage(`/council/meetings/${idOf(10)}`);
    const field = await screen.findByRole('textbox', { name: /Қысқы каникулдағы.*: minutes/u });
    await user.type(field, '15');
    await user.tab();
    expect(server.sent).toContainEqual({
      path: '/api/council/time-item',
      input: { itemId: idOf(23), version: 1, minutes: 15 },
    });
  });
});

describe('clause 11: readiness of each dossier', () => {
  it('says who owes what, and asks a subject teacher again with one click', async () => {
    const server = fakeServer(view);
    const user = userEvent.setup();
    showPage(`/council/meetings/${idOf(10)}`);
    expect(await screen.findByText('Lines of subject teachers: 2 of 3')).toBeTruthy();
    expect(screen.getByText(/asked.* · Омарова Жанна/u)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Ли Ирина: ask again' }));
    expect(server.sent).toContainEqual({
      path: '/api/dossier/ask-line-again',
      input: { lineId: idOf(401), version: 2 },
    });
  });

  it('marks children of one family by the number of the question, without the name of the other', async () => {
    fakeServer(view);
    showPage(`/council/meetings/${idOf(10)}`);
    const heading = await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    const item = heading.closest('li');
    if (item === null) throw new Error('no question');
    expect(within(item).getByText(/children of one family: question 2; papers apart/u)).toBeTruthy();
    expect(item.textContent).not.toContain('Нұрпейіс');
  });
});

describe('clause 13: the agenda stands once the meeting is opened', () => {
  const stands = /The meeting is open and its agenda stands/u;

  it('nothing is offered any more, and it says where a new question goes', async () => {
    fakeServer(openedMeeting);
    showPage(`/council/meetings/${idOf(10)}`);
    expect(await screen.findByText(stands)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Put on the agenda' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add another question' })).toBeNull();
  });

  it('the screen of the hearing says so too; the paper of a meeting held before may still say more', async () => {
    fakeServer(openedMeeting);
    showPage(`/council/meetings/${idOf(10)}/hearing`);
    expect(await screen.findByText(stands)).toBeTruthy();
    cleanup();
    fakeServer({ ...openedMeeting, afterTheFact: true });
    showPage(`/council/meetings/${idOf(10)}`);
    expect(await screen.findByRole('button', { name: 'Add another question' })).toBeTruthy();
    expect(screen.queryByText(stands)).toBeNull();
  });
});
