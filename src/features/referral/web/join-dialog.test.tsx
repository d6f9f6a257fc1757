// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { answerBy } from '#features/cases/web/testing/show-screen.tsx';
import { show } from '#ui/testing/show.tsx';
import { appeal } from '../contract.ts';
import { JoinDialog } from './join-dialog.tsx';

const id = '019b0000-0000-7000-8000-000000000001';
const caseId = '019b0000-0000-7000-8000-000000000002';
const view = appeal.output.parse({
  id,
  pupilId: caseId,
  pupilName: 'Айдаров Данияр',
  className: '7 «Ә»',
  authorName: 'Омарова Жанар',
  authorRelation: null,
  grounds: ['absence', 'academic-failure'],
  danger: [],
  state: 'sent',
  sentAt: '2026-11-16T04:00:00.000Z',
  answer: null,
  answeredAt: null,
  version: 3,
  packId: 'order-61-2023',
  facts: { lang: 'ru', text: 'Три двойки за октябрь' },
  happenedOn: null,
  done: null,
  asked: null,
  files: [],
  recordedByName: 'Омарова Жанар',
  answeredByName: null,
  mine: false,
  caseId: null,
  openCase: { id: caseId, packId: 'order-61-2023', newGrounds: ['academic-failure'] },
  call: [],
});
const openCase = { id: caseId, packId: 'order-61-2023', newGrounds: ['academic-failure'] };

const dialog = () => {
  const sent = answerBy({ 'referral/join-appeal': () => ({ version: 4, caseId }) });
  show(<JoinDialog view={view} openCase={openCase} onClose={() => undefined} />, 'ru');
  return () => sent.filter(({ path }) => path === 'referral/join-appeal').map(({ input }) => input);
};
const join = () => screen.getByRole('button', { name: 'Присоединить к делу' });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('clause 18: what the appeal names anew is offered as a ground, never without facts', async () => {
  const joined = dialog();
  const facts = await screen.findByRole('textbox', { name: /Академическая неуспеваемость|академическая/u });
  await userEvent.clear(facts);
  expect(join()).toHaveProperty('disabled', true);
  await userEvent.type(facts, 'Двойки по алгебре 5, 12 и 19 октября');
  await userEvent.click(join());
  expect(joined()).toEqual([
    {
      appealId: id,
      version: 3,
      grounds: [{ code: 'academic-failure', facts: { lang: 'ru', text: 'Двойки по алгебре 5, 12 и 19 октября' } }],
    },
  ]);
});

test('clause 4: the deputy may join the appeal and leave the grounds as they are', async () => {
  const joined = dialog();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Академическая неуспеваемость' }));
  await userEvent.click(join());
  expect(joined()).toEqual([{ appealId: id, version: 3, grounds: [] }]);
});
