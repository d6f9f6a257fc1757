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

const row = {
  id: idOf(201),
  version: 3,
  month: 12,
  plannedOn: null,
  question: { lang: 'kk', text: 'Қысқы каникулдағы бос уақыт' },
  participants: null,
  responsible: { id: idOf(2), name: 'Серікқызы Айгүл' },
  done: null,
  meeting: null,
  state: 'open',
};
const heard = {
  ...row,
  id: idOf(202),
  month: 11,
  question: { lang: 'kk', text: 'Сабаққа қатысу' },
  meeting: { id: idOf(14), number: 3, heldOn: '2026-11-06', state: 'closed' },
  state: 'done',
};
const plan = { id: idOf(200), schoolYear: 2026, rows: [heard, row] };

function show(rows = plan.rows) {
  const server = fakeServer(calledMeeting, { answers: { '/api/council/work-plan': { ...plan, rows } } });
  showPage('/council/work-plan');
  return { server, user: userEvent.setup() };
}
const lineOf = async (words: string): Promise<HTMLElement> => {
  const line = (await screen.findByText(new RegExp(words, 'u'))).closest('li');
  if (line === null) throw new Error(words);
  return line;
};

describe('clause 5: the work plan of the year', () => {
  it('shows the meeting that heard a question, and offers to call one for what waits', async () => {
    show();
    const done = within(await lineOf('Сабаққа қатысу'));
    expect(done.getByRole('link', { name: /Meeting No. 3/u }).getAttribute('href')).toBe(
      `/council/meetings/${idOf(14)}/protocol`,
    );
    expect(done.getByText('done')).toBeTruthy();
    expect(done.queryByRole('link', { name: 'Call a meeting' })).toBeNull();
    const waits = within(await lineOf('Қысқы каникулдағы'));
    expect(waits.getByText('planned')).toBeTruthy();
    expect(waits.getByRole('link', { name: 'Call a meeting' }).getAttribute('href')).toContain(idOf(201));
  });

  it('marks a question as done today, with its version', async () => {
    const { server, user } = show();
    await user.click(within(await lineOf('Қысқы каникулдағы')).getByRole('button', { name: 'Mark as done' }));
    expect(server.sent).toContainEqual({
      path: '/api/council/mark-plan-row',
      input: { rowId: idOf(201), version: 3, done: { on: '2026-11-27', words: null } },
    });
  });

  it('says what is missing, refuses a day of another year, and sends a new question', async () => {
    const { server, user } = show([]);
    expect(await screen.findByText('No plan for this school year yet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Write what is to be heard.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Question' }), 'Көктемгі сауалнама');
    await user.type(dialog.getByRole('textbox', { name: 'Exact day' }), '12.03.2026{Tab}');
    expect(await dialog.findByText(/is not in this month or school year/u)).toBeTruthy();
    await user.clear(dialog.getByRole('textbox', { name: 'Exact day' }));
    await user.type(dialog.getByRole('textbox', { name: 'Exact day' }), '12.03.2027{Tab}');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const sent = server.sent.find((one) => one.path === '/api/council/save-plan-row');
    expect(sent?.input).toMatchObject({
      schoolYear: 2026,
      rowId: null,
      month: 3,
      plannedOn: '2027-03-12',
      question: { text: 'Көктемгі сауалнама' },
      participants: null,
    });
  });
});
