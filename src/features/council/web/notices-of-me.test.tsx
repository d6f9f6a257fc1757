import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { NoticesOfMe } from './notices-of-me.tsx';

const meetingId = '00000000-0000-4000-8000-000000000003';
const notice = {
  meetingId,
  number: 5,
  version: 2,
  what: 'moved',
  heldOn: '2026-11-30',
  startsAt: '10:00',
  place: { lang: 'kk', text: 'Мәжіліс залы' },
  format: 'mixed',
  link: 'https://meet.example.kz/1',
  was: { on: '2026-11-27', at: '15:00' },
  seen: false,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('clause 5: whoever is to come is told, and says that they know', () => {
  it('a moved meeting says its new day and the old one, and where to join', async () => {
    const sent = answerBy({
      'session/who-am-i': () => meAs('subject-teacher'),
      'council/notices-of-me': () => ({
        rows: [notice, { ...notice, meetingId: `${meetingId.slice(0, -1)}4`, seen: true }],
      }),
      'council/acknowledge-notice': () => ({ version: 2 }),
    });
    showScreen(<NoticesOfMe />, 'en');
    expect(await screen.findByText(/Meeting No. 5 is moved to 30 November.*it was 27 November, 15:00/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Join' }).getAttribute('href')).toBe('https://meet.example.kz/1');
    expect(screen.getAllByRole('button', { name: 'I know' }).length).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'I know' }));
    expect(sent.find((one) => one.path === 'council/acknowledge-notice')?.input).toEqual({
      meetingId,
      personId: null,
      version: 2,
    });
  });

  it('a cancelled one says only that; who knows everything sees nothing', async () => {
    answerBy({
      'session/who-am-i': () => meAs('subject-teacher'),
      'council/notices-of-me': () => ({ rows: [{ ...notice, what: 'cancelled', link: null, was: null }] }),
    });
    showScreen(<NoticesOfMe />, 'en');
    expect(await screen.findByText(/Meeting No. 5 is cancelled/u)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Join' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add to calendar' })).toBeNull();
  });
});
