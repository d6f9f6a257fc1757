import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { petitions } from '../contract.ts';
import { PetitionsPage } from './petitions-page.tsx';

const id = (n: number) => `019b0000-0000-7000-8000-00000000000${n}`;
const row = {
  id: id(1),
  caseId: id(2),
  pupilName: 'Айдаров Данияр',
  className: '7 «Ә»',
  packId: order61.id,
  kind: 'police-register',
  state: 'sent',
  madeOn: '2026-11-02',
  duty: { duty: 'reply-overdue', since: '2026-12-02' },
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('clause 17: what waits of the petitions', () => {
  it('each with its child, kind, state and what the school owes, and the way to the case', async () => {
    answerBy({ 'petitions/list': () => petitions.output.parse({ today: '2026-12-05', rows: [row], next: null }) });
    showScreen(<PetitionsPage />);
    expect(await screen.findByText('Айдаров Данияр')).toBeDefined();
    expect(screen.getByText(/о постановке на учет в органах внутренних дел/)).toBeDefined();
    expect(screen.getByText('отправлено')).toBeDefined();
    expect(screen.getByText(/Срок ответа прошел/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Открыть дело' }).getAttribute('href')).toBe(`/cases/${id(2)}?tab=family`);
  });

  it('all of them are asked for by one press; an empty list says where one is prepared', async () => {
    const sent = answerBy({
      'petitions/list': () => petitions.output.parse({ today: '2026-12-05', rows: [], next: null }),
    });
    showScreen(<PetitionsPage />, 'kk');
    expect(await screen.findByText(/Ұсыныс баланың ісіндегі/)).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Барлығы' }));
    await screen.findByText(/Ұсыныс баланың ісіндегі/);
    expect(sent.filter(({ path }) => path === 'petitions/list').map(({ input }) => input.show)).toEqual([
      'open',
      'all',
    ]);
  });
});
