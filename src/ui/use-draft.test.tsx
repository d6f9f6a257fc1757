// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { keepDraftsFor, wipeDrafts } from './draft-store.ts';
import { SavedMark } from './saved-mark.tsx';
import { show } from './testing/show.tsx';
import { useDraft } from './use-draft.ts';

const Body = z.object({ text: z.string() });
const saved: unknown[] = [];
let onServer: { body: unknown; savedAt: string } | null = null;

beforeEach(() => {
  localStorage.clear();
  saved.length = 0;
  onServer = null;
  keepDraftsFor('account-a');
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url.startsWith('/api/drafts/find')) return new Response(JSON.stringify({ value: { draft: onServer } }));
    saved.push(JSON.parse(init.body as string).input);
    return new Response(JSON.stringify({ value: { savedAt: '2026-11-23T08:00:00Z' } }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Trial() {
  const draft = useDraft('appeal:new', Body, { text: '' });
  return (
    <>
      <input
        aria-label="Что произошло"
        value={draft.value.text}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
      />
      <SavedMark state={draft.state} restored={draft.restored} />
    </>
  );
}

const field = () => screen.getByLabelText('Что произошло');

test('what is typed survives the closing of the page, and reaches the server when the form is left', async () => {
  show(<Trial />);
  await userEvent.type(field(), 'Пропускает уроки');
  cleanup();
  expect(saved).toEqual([{ key: 'appeal:new', body: { text: 'Пропускает уроки' } }]);
  show(<Trial />);
  expect(field()).toHaveProperty('value', 'Пропускает уроки');
  expect(screen.getByText(/восстановлено набранное раньше/u)).toBeDefined();
});

test('another account on the same computer does not see it, and signing out wipes it', async () => {
  show(<Trial />);
  await userEvent.type(field(), 'тайна');
  cleanup();
  keepDraftsFor('account-b');
  show(<Trial />);
  expect(field()).toHaveProperty('value', '');
  cleanup();
  wipeDrafts();
  keepDraftsFor('account-a');
  show(<Trial />);
  expect(field()).toHaveProperty('value', '');
});

test('after 24 hours it is gone', async () => {
  show(<Trial />);
  await userEvent.type(field(), 'вчера');
  cleanup();
  vi.useFakeTimers({ now: Date.now() + 24 * 60 * 60 * 1000 + 1000, toFake: ['Date'] });
  show(<Trial />);
  expect(field()).toHaveProperty('value', '');
});

test('a draft typed on another computer comes from the server', async () => {
  onServer = { body: { text: 'с телефона' }, savedAt: '2026-11-23T08:00:00Z' };
  show(<Trial />);
  expect(await screen.findByDisplayValue('с телефона')).toBeDefined();
});
