// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { InvitationSlip } from './invitation-slip.tsx';

const told = {
  code: 'AB23-CD45-EF67',
  path: '/join/AB23-CD45-EF67',
  name: 'Серікқызы Айгүл',
  endsAt: '2026-11-30T09:00:00Z',
  schoolNames: { kk: '№ 12 мектеп', ru: 'Школа № 12' },
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

async function showSlip(publicUrl: string): Promise<void> {
  const meta = document.createElement('meta');
  meta.setAttribute('name', 'public-url');
  meta.setAttribute('content', publicUrl);
  document.head.append(meta);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ value: told })));
  show(<InvitationSlip invitationId="00000000-0000-7000-8000-000000000001" onClose={() => undefined} />);
  await screen.findByText(told.code);
}

describe('the slip of an invitation', () => {
  test('of a school with an address holds the link, its QR code, and the code', async () => {
    await showSlip('https://tirek.example.kz');
    expect(screen.getByText('https://tirek.example.kz/join/AB23-CD45-EF67')).toBeDefined();
    expect(await screen.findByRole('img', { name: 'QR-код ссылки приглашения' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Скопировать ссылку' })).toBeDefined();
  });

  test('of a school without one offers paper and code: no link that leads nowhere', async () => {
    await showSlip('');
    expect(screen.queryByText(/\/join\//u)).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Скопировать ссылку' })).toBeNull();
    expect(screen.getByText(/«У меня есть код приглашения»/u)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Распечатать' })).toBeDefined();
  });
});
