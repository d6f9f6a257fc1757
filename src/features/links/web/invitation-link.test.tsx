import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { me } from '#features/council/web/testing/meeting-fixture.ts';
import { show } from '#ui/testing/show.tsx';
import type { LinkView } from '../rules/link-view.ts';
import { InvitationLink } from './invitation-link.tsx';
import { ItemAnswers } from './item-answers.tsx';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ids = { meetingId: idOf(1), invitationId: idOf(2), itemId: idOf(3), linkId: idOf(4) };
const link: LinkView = {
  id: ids.linkId,
  version: 3,
  kind: 'family',
  invitationId: ids.invitationId,
  itemId: ids.itemId,
  name: 'Айдарова Алма',
  state: 'open',
  wrongCodes: 0,
  expiresOn: '2026-12-27' as LinkView['expiresOn'],
  seenAt: null,
  mails: [],
  said: [],
};

type Sent = { readonly path: string; readonly input: unknown };

function fake(links: readonly LinkView[], setUp: { hasAddress: boolean; hasMail: boolean }): Sent[] {
  const sent: Sent[] = [];
  const questions: Readonly<Record<string, unknown>> = {
    '/api/session/who-am-i': me,
    '/api/links/of-meeting': { ...setUp, links, byFamily: [] },
    '/api/links/address': { url: 'https://tirek.test/l/abc', code: '004 211' },
  };
  vi.stubGlobal('fetch', async (url: string, init?: { method?: string; body?: string }) => {
    const path = url.split('?')[0] ?? '';
    if (init?.method === 'POST') {
      sent.push({ path, input: JSON.parse(init.body ?? '').input });
      return Response.json({ value: { linkId: ids.linkId, version: 4, mailId: idOf(5) } });
    }
    return Response.json({ value: questions[path] });
  });
  return sent;
}

const all = { hasAddress: true, hasMail: true };
const panel = (isLive = true) => (
  <InvitationLink meetingId={ids.meetingId} invitationId={ids.invitationId} isLive={isLive} />
);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the link beside an invitation', () => {
  it('is made with one click', async () => {
    const sent = fake([], all);
    show(panel(), 'en');
    await userEvent.click(await screen.findByRole('button', { name: 'Make a link' }));
    expect(sent).toEqual([{ path: '/api/links/make', input: { invitationId: ids.invitationId } }]);
  });

  it('without a public address says that the paper stays, and offers nothing', async () => {
    fake([], { hasAddress: false, hasMail: false });
    show(panel(), 'ru');
    expect(await screen.findByText(/Передайте приглашение на бумаге/u)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows address and code only when asked, and says to hand them over apart', async () => {
    fake([link], all);
    show(panel(), 'en');
    const button = await screen.findByRole('button', { name: 'Address and code' });
    expect(screen.queryByText('004 211')).toBeNull();
    await userEvent.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('004 211')).toBeTruthy();
    expect(dialog.getByText('https://tirek.test/l/abc')).toBeTruthy();
    expect(dialog.getByText(/apart from the address/u)).toBeTruthy();
  });

  it('goes by e-mail to the address typed; without a mail server it says to print the paper', async () => {
    const sent = fake([link], all);
    show(panel(), 'en');
    await userEvent.click(await screen.findByRole('button', { name: 'Send by e-mail' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
    await userEvent.type(dialog.getByRole('textbox', { name: /E-mail address/u }), 'mother@example.kz');
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    expect(sent).toEqual([
      { path: '/api/links/mail', input: { linkId: ids.linkId, version: 3, to: 'mother@example.kz' } },
    ]);
    cleanup();
    fake([link], { hasAddress: true, hasMail: false });
    show(panel(), 'en');
    expect(await screen.findByText('E-mail is not set up: print the paper.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send by e-mail' })).toBeNull();
  });

  it('locked: says why and is renewed after what that means was said', async () => {
    const sent = fake([{ ...link, state: 'locked', wrongCodes: 5 }], all);
    show(panel(), 'en');
    expect(await screen.findByText('Wrong code five times, the link is locked')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Address and code' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Renew' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/The former open nothing any more/u)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Renew' }));
    expect(sent).toEqual([{ path: '/api/links/renew', input: { linkId: ids.linkId, version: 3 } }]);
  });

  it('shows the answer and the delivery log with its attempts; when the meeting is over nothing can be pressed', async () => {
    fake(
      [
        {
          ...link,
          said: [
            { kind: 'other-time', words: { lang: 'ru', text: 'после 17:00' }, saidAt: '2026-11-16T06:00:00.000Z' },
          ],
          mails: [
            {
              id: idOf(6),
              to: 'mother@example.kz',
              state: 'queued',
              attempts: 2,
              lastError: 'server-unreachable',
              askedAt: '2026-11-16T05:00:00.000Z',
              triedAt: '2026-11-16T05:10:00.000Z',
              endedAt: null,
            },
          ],
        },
      ],
      all,
    );
    show(panel(false), 'en');
    expect(await screen.findByText('Asked for another time')).toBeTruthy();
    expect(screen.getByText(/после 17:00/u)).toBeTruthy();
    expect(
      screen.getByText(/mother@example.kz: being sent · .*10:10 · attempts: 2 · the mail server does not answer/u),
    ).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('beside the question that is heard', () => {
  it('the opinion of the invited specialist stands with its author; other questions show nothing', async () => {
    const opinion = {
      ...link,
      kind: 'guest' as const,
      name: 'Жұмабек Раушан',
      said: [
        {
          kind: 'opinion' as const,
          words: { lang: 'kk' as const, text: 'ұйқысы қанбайды' },
          saidAt: '2026-11-16T06:00:00.000Z',
        },
      ],
    };
    fake([opinion], all);
    show(<ItemAnswers meetingId={ids.meetingId} itemId={ids.itemId} />, 'kk');
    const region = within(await screen.findByRole('region', { name: 'Сілтеме арқылы келген жауаптар' }));
    expect(region.getByText(/Жұмабек Раушан: Пікірі/u)).toBeTruthy();
    expect(region.getByText(/ұйқысы қанбайды/u)).toBeTruthy();
    cleanup();
    const { container } = show(<ItemAnswers meetingId={ids.meetingId} itemId={idOf(77)} />, 'kk');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(container.querySelector('section')).toBeNull();
  });
});
