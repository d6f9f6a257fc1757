import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { CaseCard } from '../contract.ts';
import { CaseHead } from './case-head.tsx';
import { answerBy, meAs, showScreen } from './testing/show-screen.tsx';

const id = (n: number) => `019b0000-0000-7000-8000-00000000000${n}`;
const card = (over: object = {}) =>
  CaseCard.parse({
    id: id(1),
    number: 3,
    schoolYear: 2026,
    packId: order61.id,
    state: 'on-record',
    pupil: {
      id: id(2),
      name: 'Айдаров Данияр',
      shortName: 'Д. Айдаров',
      bornOn: '2013-05-20',
      age: 13,
      className: '7 «Ә»',
      language: 'kk',
    },
    grounds: [],
    responsible: { id: id(3), name: 'Нұрланова Гүлнар' },
    supporters: [],
    openedOn: '2026-04-16',
    placedOn: '2026-04-16',
    endsOn: '2026-11-15',
    closedOn: null,
    removalReason: null,
    removalNote: null,
    repeatsId: null,
    repeatedById: null,
    sealed: false,
    afterTheFact: false,
    moves: [],
    version: 1,
    ...over,
  });
const head = (over: object, ...roles: readonly string[]) => {
  answerBy({ 'session/who-am-i': () => meAs(...roles) });
  showScreen(<CaseHead card={card(over)} />);
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('clause 16: a term that is over without a decision', () => {
  it('stands at the head of the case, as what the Council has to do', async () => {
    head({}, 'social-pedagogue');
    expect(await screen.findByText('Срок прошел, нужно решение Совета')).toBeDefined();
  });

  it.each([
    ['the last day of the term', { endsOn: '2026-11-16' }],
    ['a child who is no longer on record', { state: 'removed' }],
  ])('not on %s', async (_when, over) => {
    head(over, 'social-pedagogue');
    expect(await screen.findByText(/Нұрланова Гүлнар/)).toBeDefined();
    await screen.findByRole('img');
    expect(screen.queryByText('Срок прошел, нужно решение Совета')).toBeNull();
  });
});

describe('clause 21: placed again', () => {
  it('leads those who see the whole school to the sealed case, which asks for a reason', async () => {
    head({ repeatsId: id(4) }, 'deputy');
    const link = await screen.findByRole('link', { name: 'Прежнее дело' });
    expect(link.getAttribute('href')).toBe(`/cases/${id(4)}`);
    expect(screen.getByText('повторно')).toBeDefined();
  });

  it('others read that it is a repeat, and no more', async () => {
    head({ repeatsId: id(4) }, 'class-teacher');
    expect(await screen.findByText('повторно')).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
