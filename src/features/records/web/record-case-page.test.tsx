// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen, type Sent } from '#features/cases/web/testing/show-screen.tsx';
import { lendPacks } from '#features/procedure/web/testing/lend-packs.ts';
import { emptyChild } from './paper-case-draft.ts';
import { RecordCasePage } from './record-case-page.tsx';

const id = (n: number): string => `019f0000-0000-7000-8000-00000000000${n}`;

let sent: Sent[];
/** What was typed before, as the server keeps it. */
let kept: unknown;
beforeEach(() => {
  lendPacks();
  localStorage.clear();
  kept = null;
  sent = answerBy({
    'drafts/find': () => ({ draft: kept === null ? null : { body: kept, savedAt: '2026-11-16T04:00:00Z' } }),
    'session/who-am-i': () => meAs('deputy'),
    'records/record-case': () => ({ caseId: id(7), meetingId: id(8) }),
    'records/enter-cases': () => ({ entered: 2, importId: id(9) }),
    'school/people': () => ({ rows: [] }),
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const child = (n: number, label: string) => ({
  ...emptyChild('kk'),
  pupil: { id: id(n), label, detail: '7 «Ә»' },
  grounds: ['absence'],
  responsible: { id: id(5), label: 'Нұрланова Гүлнар' },
  endsOn: '2026-12-28',
});
const typed = (...children: readonly ReturnType<typeof child>[]) => {
  const placing = {
    number: '4',
    heldOn: '2026-08-28',
    presiding: null,
    secretary: null,
    scan: null,
    originalAt: 'сейф',
  };
  kept = { placing, children };
  showScreen(<RecordCasePage />, 'en');
};

describe('idea 6, clause 13: a protocol on paper with the children it placed on record', () => {
  it('one child is entered as one case', async () => {
    typed(child(1, 'Айдаров Данияр'));
    await screen.findByRole('group', { name: 'Айдаров Данияр' });
    await userEvent.click(await screen.findByRole('button', { name: 'Enter' }));
    await waitFor(() => expect(sent.some((one) => one.path === 'records/record-case')).toBe(true));
    expect(sent.find((one) => one.path === 'records/record-case')?.input).toMatchObject({
      pupilId: id(1),
      placing: { number: 4, heldOn: '2026-08-28', originalAt: 'сейф' },
      endsOn: '2026-12-28',
    });
    expect(await screen.findByText(/Entered: Айдаров Данияр/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the case' }).getAttribute('href')).toBe(`/cases/${id(7)}`);
  });

  it('several children of one paper enter together, by one number, and can be taken back', async () => {
    typed(child(1, 'Айдаров Данияр'), child(2, 'Талғатов Ерасыл'));
    await userEvent.click(await screen.findByRole('button', { name: 'Enter all: 2' }));
    await waitFor(() => expect(sent.some((one) => one.path === 'records/enter-cases')).toBe(true));
    const input = sent.find((one) => one.path === 'records/enter-cases')?.input;
    expect(input?.cases.map((one: any) => [one.pupilId, one.placing.number])).toEqual([
      [id(1), 4],
      [id(2), 4],
    ]);
    expect(await screen.findByText(/Entered: Айдаров Данияр, Талғатов Ерасыл/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Take this import back' })).toBeTruthy();
  });

  it('another child is added on the same page and holds the button back until it is typed or taken out', async () => {
    typed(child(1, 'Айдаров Данияр'));
    await screen.findByRole('group', { name: 'Айдаров Данияр' });
    await userEvent.click(await screen.findByRole('button', { name: 'Add another pupil of this protocol' }));
    const second = within(screen.getByRole('group', { name: 'Pupil 2' }));
    expect(screen.getByRole('button', { name: 'Enter all: 2' })).toHaveProperty('disabled', true);
    await userEvent.click(second.getByRole('button', { name: 'Take this pupil out' }));
    expect(screen.getByRole('button', { name: 'Enter' })).toHaveProperty('disabled', false);
  });

  it('one child twice is said before anything is sent', async () => {
    typed(child(1, 'Айдаров Данияр'), child(1, 'Айдаров Данияр'));
    expect(await screen.findByText('One pupil stands in the list twice.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Enter all: 2' })).toHaveProperty('disabled', true);
  });
});
