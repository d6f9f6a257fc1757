import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { fakeServer } from './testing/fake-server.ts';
import { calledMeeting, idOf, me, meetingsAnswer } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const page = `/council/meetings/${idOf(10)}`;
/** The day of the meeting is 27 November 2026. */
const on = (day: string, roles: readonly string[] = me.roles) => ({
  '/api/session/who-am-i': { ...me, roles, calendarToday: plainDate(day) },
});
const secretary = ['social-pedagogue', 'council-member'];
const openButton = () => screen.findByRole('button', { name: 'Open the meeting' });

describe('clause 7: a meeting is opened on its day', () => {
  it('before it the button waits in the background and says why; on its day and after it is the first act', async () => {
    fakeServer(calledMeeting, { answers: on('2026-11-26') });
    showPage(page);
    const before = await openButton();
    expect(before).toHaveProperty('disabled', true);
    expect(before.dataset['variant']).toBe('default');
    expect(screen.getByText(/27 November 2026/u, { selector: '.cn-why' })).toBeTruthy();
    for (const day of ['2026-11-27', '2026-11-30']) {
      cleanup();
      fakeServer(calledMeeting, { answers: on(day) });
      showPage(page);
      const then = await openButton();
      expect([then.dataset['variant'], then.hasAttribute('disabled')]).toEqual(['filled', false]);
    }
  });

  it('held on paper is offered for a day that came, not for one ahead', async () => {
    fakeServer(calledMeeting, { answers: on('2026-11-27') });
    showPage(page);
    await openButton();
    expect(screen.getByRole('link', { name: 'It was held on paper' })).toBeTruthy();
    cleanup();
    fakeServer(calledMeeting, { answers: on('2026-11-26') });
    showPage(page);
    await openButton();
    expect(screen.queryByRole('link', { name: 'It was held on paper' })).toBeNull();
  });
});

describe('clause 5: the administration calls and moves', () => {
  it('the secretary is told who moves the meeting, and who calls one', async () => {
    fakeServer(calledMeeting, { answers: on('2026-11-26', secretary) });
    showPage(page);
    expect(await screen.findByText('The head or the deputy moves the meeting to another day or hour.')).toBeTruthy();
    cleanup();
    fakeServer(calledMeeting, { answers: on('2026-11-26', secretary) });
    showPage('/council/meetings/new');
    expect(await screen.findByText('The head or the deputy calls a meeting')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('an empty work plan says to the secretary who writes it, to the deputy what to write', async () => {
    fakeServer(calledMeeting, { answers: on('2026-11-26', secretary) });
    showPage('/council/work-plan');
    expect(await screen.findByText(/The head or the deputy writes the plan/u)).toBeTruthy();
    cleanup();
    fakeServer(calledMeeting, { answers: on('2026-11-26', ['deputy']) });
    showPage('/council/work-plan');
    expect(await screen.findByText(/Write down what is heard month by month/u)).toBeTruthy();
  });
});

describe('clause 9: a moved meeting is told anew', () => {
  const [first, ...others] = calledMeeting.items;
  if (first === undefined) throw new Error('the fixture has no question');
  const untold: MeetingView = {
    ...calledMeeting,
    items: [
      { ...first, invitations: first.invitations.map((one) => Object.assign({}, one, { newDayUntold: true })) },
      ...others,
    ],
  };

  it('an invitation to the day before says so and is handed over again', async () => {
    fakeServer(untold, { answers: on('2026-11-26') });
    const user = userEvent.setup();
    showPage(page);
    expect(await screen.findByText('New day not told yet')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Record handing it over again' }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('whoever moves it sees how many have to be told; the place stands in the language of the reader first', async () => {
    const place = { lang: 'ru' as const, text: 'Актовый зал', other: 'Мәжіліс залы' };
    fakeServer({ ...calledMeeting, place }, { answers: on('2026-11-26') });
    const user = userEvent.setup();
    showPage(page);
    await user.click(await screen.findByRole('button', { name: 'Move the meeting' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getAllByDisplayValue(/зал/u).map((one) => (one as HTMLTextAreaElement).value)).toEqual([
      'Мәжіліс залы',
      'Актовый зал',
    ]);
    expect(dialog.queryByText(/Invitations already handed over/u)).toBeNull();
    const day = dialog.getByRole('textbox', { name: /Day of the meeting/u });
    await user.clear(day);
    await user.type(day, '30.11.2026{Tab}');
    expect(await dialog.findByText(/Invitations already handed over: 1/u)).toBeTruthy();
  });
});

describe('meetings of several school years', () => {
  it('stand under their year, since their numbers begin anew', async () => {
    const [line] = meetingsAnswer.meetings;
    if (line === undefined) throw new Error('the fixture has no meeting');
    const before = { ...line, id: idOf(19), schoolYear: 2025, state: 'closed', heldOn: plainDate('2026-05-21') };
    const answers = {
      ...on('2026-11-26'),
      '/api/council/meetings': { meetings: [line, before], next: null },
    };
    fakeServer(calledMeeting, { answers });
    showPage('/council');
    const years = await screen.findAllByRole('heading', { level: 3, name: /^School year/u });
    expect(years.map((one) => one.textContent)).toEqual(['School year 2026-2027', 'School year 2025-2026']);
    expect(screen.getByRole('heading', { level: 4, name: 'November' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 4, name: 'May' })).toBeTruthy();
  });
});
