// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import { ProfilePanel } from './profile-panel.tsx';

const stored = {
  names: { kk: 'Мектеп', ru: 'Школа' },
  shortNames: { kk: 'Мектеп', ru: 'Школа' },
  bin: '120140000007',
  regionCode: '75',
  address: null,
  phone: null,
  weekDays: 5,
  packId: 'order-61-2023',
  settings: {
    quorum: null,
    votesCounted: false,
    dangerContacts: [],
    offerDaysBefore: 14,
    leadDays: null,
    termEndOnWorkingDay: true,
    phrases: [],
    missingSpecialists: [],
    retentionYears: { cases: null, protocols: null, appeals: null, openings: null },
  },
  version: 1,
};
const reader = { roles: ['head'] as const, today: plainDate('2027-04-12') };
const moves = {
  dropped: ['2027-05-03'],
  added: [],
  moved: [{ meetingOn: '2027-05-06', from: '2027-04-30', to: '2027-05-03', dossiers: 1 }],
  meetings: [],
};

function serve(): string[] {
  const sent: string[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    'school/profile': stored,
    'school/week-moves': moves,
    'school/save-profile': { version: 2 },
  };
  vi.stubGlobal('fetch', async (address: string) => {
    const path = new URL(address, 'http://school').pathname.replace('/api/', '');
    sent.push(path);
    return new Response(JSON.stringify({ value: answers[path] }));
  });
  return sent;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('clause 11: another week shows what it moves and is saved only then', async () => {
  const sent = serve();
  show(<ProfilePanel reader={reader} />, 'ru');
  await userEvent.click(await screen.findByRole('radio', { name: '6 дней' }));
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  expect(await screen.findByText('Срок сдачи материалов изменится у 1 дела:')).toBeDefined();
  expect(screen.getByText('заседание 6 мая 2027 года: вместо 30 апреля 2027 года - 3 мая 2027 года')).toBeDefined();
  expect(sent).not.toContain('school/save-profile');
  await userEvent.click(screen.getByRole('button', { name: 'Изменить неделю' }));
  await vi.waitFor(() => expect(sent).toContain('school/save-profile'));
});

test('a change of the name asks nothing', async () => {
  const sent = serve();
  show(<ProfilePanel reader={reader} />, 'ru');
  await screen.findByRole('radio', { name: '6 дней' });
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  await vi.waitFor(() => expect(sent).toContain('school/save-profile'));
  expect(sent).not.toContain('school/week-moves');
});
