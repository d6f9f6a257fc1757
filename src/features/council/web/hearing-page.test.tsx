import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { planAnswer, planView } from '#features/plan/web/testing/plan-fixture.ts';
import { refreshFeatures } from '#ui/api/query-client.ts';
import { fakeServer } from './testing/fake-server.ts';
import { closedMeeting, idOf, openedMeeting } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

const address = `/council/meetings/${idOf(10)}/hearing`;
const decisions = (): HTMLElement => screen.getByRole('group', { name: 'Decision' });
const pressed = (name: string): HTMLElement => within(decisions()).getByRole('button', { name });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('clause 13: the hearing', () => {
  it('Ctrl+Enter saves what was typed and goes to the next question', async () => {
    const server = fakeServer(openedMeeting);
    const user = userEvent.setup();
    showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    const heard = screen.getAllByRole('textbox')[0];
    expect(document.activeElement).toBe(heard);
    await user.keyboard(' Анасы келді.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('heading', { name: /Нұрпейіс Айша/u });
    await waitFor(() => expect(server.sent.some((one) => one.path === '/api/council/hear-item')).toBe(true));
    const sent = server.sent.find((one) => one.path === '/api/council/hear-item');
    expect(sent?.input['itemId']).toBe(idOf(21));
    expect(JSON.stringify(sent?.input['heard'])).toContain('Анасы келді.');
    expect(sent?.input).not.toHaveProperty('childWords');
  });

  it('Ctrl+Enter records the chosen decision before it goes on', async () => {
    const server = fakeServer(openedMeeting);
    const user = userEvent.setup();
    showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    await user.click(pressed('Do not place on record'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('heading', { name: /Нұрпейіс Айша/u });
    const sent = server.sent.find((one) => one.path === '/api/council/decide-item');
    expect(sent?.input['decisions']).toEqual([{ kind: 'not-place' }]);
  });

  it('an incomplete decision keeps the question on the table and says what is missing', async () => {
    const server = fakeServer(openedMeeting);
    const user = userEvent.setup();
    showPage(address);
    await user.click(await screen.findByRole('button', { name: /2\..*Нұрпейіс/u }));
    await user.click(pressed('Remove from record'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText('Choose the reason of removal')).toBeTruthy();
    expect(screen.getByRole('heading', { name: /Нұрпейіс Айша/u })).toBeTruthy();
    expect(server.sent.filter((one) => one.path === '/api/council/decide-item')).toEqual([]);
  });

  it('offers the decisions of the kind of question only', async () => {
    fakeServer(openedMeeting);
    const user = userEvent.setup();
    showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    expect(pressed('Place on record')).toBeTruthy();
    expect(within(decisions()).queryByRole('button', { name: 'Extend the term' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /2\..*Нұрпейіс/u }));
    expect(pressed('Extend the term')).toBeTruthy();
    expect(within(decisions()).queryByRole('button', { name: 'Place on record' })).toBeNull();
  });

  it('shows the last day of the term that the months give, on a working day', async () => {
    fakeServer(openedMeeting);
    const user = userEvent.setup();
    showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    await user.click(pressed('Place on record'));
    // 27 February 2027 is a Saturday.
    expect(screen.getByText('until 1 March 2027')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: '6' }));
    expect(screen.getByText('until 27 May 2027')).toBeTruthy();
  });

  it("shows the other screen's text and lets choose when both wrote the same field", async () => {
    const [first, ...others] = openedMeeting.items;
    if (first === undefined) throw new Error('the fixture has no question');
    const theirs = { ...first, version: 2, heard: { lang: 'kk' as const, text: 'Басқа экранда терілген.' } };
    const server = fakeServer(openedMeeting, {
      deeds: {
        '/api/council/hear-item': (input) =>
          input['version'] === 1
            ? { status: 409, body: { kind: 'stale', seen: 1, now: 2 } }
            : { status: 200, body: { value: { version: 3 } } },
      },
    });
    const user = userEvent.setup();
    showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    server.state.view = { ...openedMeeting, items: [theirs, ...others] };
    await user.keyboard(' Менікі.');
    expect(await screen.findByText('Басқа экранда терілген.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() =>
      expect(server.sent.findLast((one) => one.path === '/api/council/hear-item')?.input['version']).toBe(2),
    );
    expect(JSON.stringify(server.sent.at(-1)?.input['heard'])).toContain('Менікі.');
  });

  it('letters typed while the other screen changes the same question are all there, the caret stays, the other field comes', async () => {
    const [first, ...others] = openedMeeting.items;
    if (first === undefined) throw new Error('the fixture has no question');
    let now = first;
    const server = fakeServer(openedMeeting, {
      deeds: {
        '/api/council/hear-item': (input) => {
          if (input['version'] !== now.version)
            return { status: 409, body: { kind: 'stale', seen: input['version'], now: now.version } };
          put({ heard: input['heard'] as typeof first.heard });
          return { status: 200, body: { value: { version: now.version } } };
        },
      },
    });
    const put = (some: Partial<typeof first>): void => {
      now = { ...now, ...some, version: now.version + 1 };
      server.state.view = { ...openedMeeting, items: [now, ...others] };
    };
    const user = userEvent.setup();
    const { client } = showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    const heard = screen.getAllByRole('textbox')[0] as HTMLTextAreaElement;
    const before = heard.value;
    const words = ' Анасы келді, көмекке келісті.';
    for (const [at, letter] of [...words].entries()) {
      await user.keyboard(letter);
      if (at % 4 !== 0) continue;
      put({ childWords: { lang: 'kk', text: `Өз сөзі ${at}` } });
      void refreshFeatures(client, ['council']);
    }
    await screen.findByDisplayValue('Өз сөзі 28');
    expect(document.activeElement).toBe(heard);
    expect(heard.value).toBe(`${before}${words}`);
    expect(heard.selectionStart).toBe(heard.value.length);
    expect(screen.queryByText('Keep mine')).toBeNull();
    await waitFor(() => expect(now.heard?.text).toBe(`${before}${words}`));
    expect(now.childWords?.text).toBe('Өз сөзі 28');
  });

  it('a question is put off only with a day and a reason', async () => {
    const server = fakeServer(openedMeeting);
    const user = userEvent.setup();
    showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    await user.click(pressed('Adjourn'));
    expect(screen.getByText('Write until which day and why it is put off')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Day by which it is heard again' }), '11.12.2026');
    await user.tab();
    await user.type(screen.getByRole('textbox', { name: /Why it is put off/u }), 'Анасы емделіп жатыр');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('heading', { name: /Нұрпейіс Айша/u });
    expect(server.sent.find((one) => one.path === '/api/council/decide-item')?.input['decisions']).toEqual([
      { kind: 'adjourn', until: '2026-12-11', note: { lang: 'kk', text: 'Анасы емделіп жатыр' } },
    ]);
  });

  it('clause 16: says that the term ends before the day a question is put off to', async () => {
    fakeServer(openedMeeting);
    const user = userEvent.setup();
    showPage(address);
    await user.click(await screen.findByRole('button', { name: /2\..*Нұрпейіс/u }));
    await user.click(pressed('Adjourn'));
    const day = screen.getByRole('textbox', { name: 'Day by which it is heard again' });
    await user.type(screen.getByRole('textbox', { name: /Why it is put off/u }), 'Анасы емделіп жатыр');
    await user.type(day, '02.12.2026');
    await user.tab();
    expect(screen.queryByText(/the term ends before that/u)).toBeNull();
    await user.clear(day);
    await user.type(day, '11.12.2026');
    await user.tab();
    expect(await screen.findByText(/the term ends before that: 2 December 2026/u)).toBeTruthy();
  });
});

describe('clauses 12, 14: the plan is written where it is decided', () => {
  const plan = planView({ id: idOf(51), caseId: idOf(31) });
  const answers = { '/api/plan/of-case': planAnswer({ caseId: idOf(31), draft: plan }) };

  it('by its key beside the question, through its own deed; the keys of the hearing rest meanwhile', async () => {
    const server = fakeServer(openedMeeting, { answers });
    const user = userEvent.setup();
    showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    await user.keyboard(' Анасы келді.');
    await user.click(screen.getByRole('button', { name: /^Open the plan/u }));
    const drawer = within(await screen.findByRole('dialog', { name: /Individual plan: Талғатов Ерасыл/u }));
    await user.type(await drawer.findByDisplayValue('Отмечать каждый урок'), ' и звонить');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.queryByRole('heading', { name: /Нұрпейіс Айша/u })).toBeNull();
    await user.click(drawer.getByRole('button', { name: 'Save the draft' }));
    await waitFor(() => expect(server.sent.some((one) => one.path === '/api/plan/save-plan')).toBe(true));
    const sent = server.sent.find((one) => one.path === '/api/plan/save-plan');
    expect(sent?.input).toMatchObject({ planId: idOf(51), version: 3 });
    expect(JSON.stringify(sent?.input['measures'])).toContain('Отмечать каждый урок и звонить');
    await user.click(drawer.getByRole('button', { name: 'Close' }));
    expect(screen.getByDisplayValue(/Анасы келді\.$/u)).toBeTruthy();
  });

  it('a colleague saves the same draft meanwhile: what was typed stays, and its writer chooses', async () => {
    const served: Record<string, unknown> = { ...answers };
    const server = fakeServer(openedMeeting, { answers: served });
    const user = userEvent.setup();
    const { client } = showPage(address);
    await screen.findByRole('heading', { name: /Талғатов Ерасыл/u });
    await user.click(screen.getByRole('button', { name: /^Open the plan/u }));
    const drawer = within(await screen.findByRole('dialog', { name: /Individual plan/u }));
    await user.type(await drawer.findByDisplayValue('Отмечать каждый урок'), ' и звонить');
    const theirs = { ...plan, version: 4, goal: { lang: 'ru' as const, text: 'Ходить на уроки' } };
    served['/api/plan/of-case'] = planAnswer({ caseId: idOf(31), draft: theirs });
    void refreshFeatures(client, ['plan']);
    expect(await drawer.findByText(/a colleague changed the plan/u)).toBeTruthy();
    expect(drawer.getByDisplayValue('Отмечать каждый урок и звонить')).toBeTruthy();
    await user.click(drawer.getByRole('button', { name: 'Keep mine' }));
    await user.click(drawer.getByRole('button', { name: 'Save the draft' }));
    await waitFor(() => expect(server.sent.some((one) => one.path === '/api/plan/save-plan')).toBe(true));
    expect(server.sent.find((one) => one.path === '/api/plan/save-plan')?.input).toMatchObject({ version: 4 });
  });

  it('a decision that approves an earlier state of the draft is recorded again by a button, not in passing', async () => {
    const [first, ...others] = openedMeeting.items;
    const [placed] = closedMeeting.items;
    if (first === undefined || placed === undefined) throw new Error('the fixture has no question');
    const { decisions } = placed;
    const view = (version: number) => ({
      ...openedMeeting,
      items: [{ ...first, decisions, plan: first.plan === null ? null : { ...first.plan, version } }, ...others],
    });
    const server = fakeServer(view(4));
    const user = userEvent.setup();
    showPage(address);
    await user.click(await screen.findByRole('button', { name: /1\..*Талғатов/u }));
    expect(await screen.findByText(/The plan was changed after the decision was recorded/u)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('heading', { name: /Нұрпейіс Айша/u });
    expect(server.sent.filter((one) => one.path === '/api/council/decide-item')).toEqual([]);
    await user.click(screen.getByRole('button', { name: /1\..*Талғатов/u }));
    await user.click(screen.getByRole('button', { name: 'Record the decision again' }));
    await waitFor(() => expect(server.sent.some((one) => one.path === '/api/council/decide-item')).toBe(true));
    cleanup();
    fakeServer(view(3));
    showPage(address);
    await user.click(await screen.findByRole('button', { name: /1\..*Талғатов/u }));
    expect(screen.queryByText(/The plan was changed after/u)).toBeNull();
  });
});
