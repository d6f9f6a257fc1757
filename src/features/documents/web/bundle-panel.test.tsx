// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy } from '#features/cases/web/testing/show-screen.tsx';
import { show } from '#ui/testing/show.tsx';
import { BundlePanel } from './bundle-panel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const meeting = '00000000-0000-4000-8000-000000000010';
const row = (n: number, over: Record<string, unknown>) => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  format: 'zip',
  languages: ['kk'],
  state: 'done',
  done: 6,
  total: 6,
  madeBy: 'Нұрланова Гүлнар',
  askedAt: '2026-11-27T10:00:00.000Z',
  expiresOn: '2026-12-11',
  ...over,
});

describe('one button', () => {
  it('asks for the chosen languages in one file, and refuses none', async () => {
    const sent = answerBy({
      'documents/bundles': () => ({ rows: [] }),
      'documents/make-bundle': () => ({ id: meeting, papers: 7 }),
    });
    show(<BundlePanel kind="meeting" subjectId={meeting} />, 'ru');
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'на казахском' }));
    expect(screen.getByText('Выберите хотя бы один язык')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Один PDF' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: 'на двух языках рядом' }));
    await user.click(screen.getByRole('checkbox', { name: 'на русском' }));
    await user.click(screen.getByRole('button', { name: 'Архив ZIP' }));
    await waitFor(() =>
      expect(sent.find(({ path }) => path === 'documents/make-bundle')?.input).toEqual({
        kind: 'meeting',
        subjectId: meeting,
        format: 'zip',
        languages: ['ru', 'pair'],
      }),
    );
  });

  it('shows how far each is; one that stopped goes on, one that is ready opens', async () => {
    const sent = answerBy({
      'documents/bundles': () => ({
        rows: [row(1, { state: 'making', done: 2 }), row(2, { state: 'failed', done: 3 }), row(3, { format: 'pdf' })],
      }),
      'documents/retry-bundle': () => ({}),
    });
    show(<BundlePanel kind="meeting" subjectId={meeting} />, 'kk');
    expect(await screen.findByText('Жиналып жатыр: 2 / 6')).toBeTruthy();
    expect(screen.getByText('Тоқтап қалды: 3 / 6. Дайыны сақталды')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Бір PDF: 6 құжат' }).getAttribute('href')).toBe(
      `/api/bundles/${row(3, {}).id}`,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Жалғастыру' }));
    await waitFor(() =>
      expect(sent.find(({ path }) => path === 'documents/retry-bundle')?.input).toEqual({ bundleId: row(2, {}).id }),
    );
  });
});
