// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import { PersonPosts } from './person-posts.tsx';

const today = plainDate('2026-11-16');
const reader = { roles: ['head'] as const, today };
const personId = '019e0000-0000-7000-8000-000000000001';
const post = (kind: 'class-teacher' | 'subject-teacher', kk: string, ru: string) => ({
  id: `019e0000-0000-7000-8000-0000000000${kind === 'class-teacher' ? '02' : '03'}`,
  kind,
  title: { kk, ru },
  startsOn: plainDate('2026-09-01'),
  endsOn: null,
  origin: 'own' as const,
  orderNumber: null,
  orderOn: null,
  insteadOf: null,
  standIns: [],
});
const posts = [
  post('class-teacher', 'сынып жетекшісі', 'классный руководитель'),
  post('subject-teacher', 'математика мұғалімі', 'учитель математики'),
];
const leads = [{ classId: '019e0000-0000-7000-8000-000000000004', name: '7«Ә»', version: 3, endsOn: null }];

function serve(): { path: string; body: unknown }[] {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (address: string, options?: { body?: string }) => {
    const path = new URL(address, 'http://school').pathname.replace('/api/', '');
    sent.push({ path, body: options?.body === undefined ? null : JSON.parse(options.body).input });
    const value = path === 'school/give-post' ? { postIds: [] } : { rows: [], next: null };
    return new Response(JSON.stringify({ value }));
  });
  return sent;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('several posts are given in one form', async () => {
  const sent = serve();
  show(<PersonPosts personId={personId} posts={posts} leads={leads} reader={reader} />, 'ru');
  await userEvent.click(screen.getByRole('button', { name: 'Назначить должности' }));
  const dialog = within(await screen.findByRole('dialog'));
  const choose = async (place: number, kind: string) => {
    const field = dialog.getAllByRole('combobox', { name: /Роль в программе/u, hidden: true })[place];
    await userEvent.click(field as HTMLElement);
    await userEvent.click(await screen.findByRole('option', { name: kind }));
  };
  await choose(0, 'Педагог-психолог');
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить еще одну должность' }));
  expect(dialog.getAllByRole('group', { name: /^Должность \d$/u })).toHaveLength(2);
  await choose(1, 'Социальный педагог');
  await userEvent.click(dialog.getByRole('button', { name: 'Назначить должности' }));
  await vi.waitFor(() => expect(sent.map(({ path }) => path)).toContain('school/give-post'));
  const dates = { startsOn: '2026-11-16', endsOn: null };
  expect(sent.find(({ path }) => path === 'school/give-post')?.body).toEqual({
    personId,
    posts: [
      { kind: 'psychologist', title: { kk: 'педагог-психолог', ru: 'педагог-психолог' }, dates },
      { kind: 'social-pedagogue', title: { kk: 'әлеуметтік педагог', ru: 'социальный педагог' }, dates },
    ],
  });
});

test('whoever still leads a class is told so before the post of class teacher ends, and may hand it over', async () => {
  serve();
  show(<PersonPosts personId={personId} posts={posts} leads={leads} reader={reader} />, 'ru');
  const [ofClass, ofSubject] = screen.getAllByRole('button', { name: 'Завершить' });
  await userEvent.click(ofClass as HTMLElement);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/После этого дня за человеком остаются классы/u)).toBeDefined();
  await userEvent.click(dialog.getByRole('button', { name: 'Передать класс 7«Ә»' }));
  expect(await screen.findByRole('dialog', { name: '7«Ә»: Классный руководитель' })).toBeDefined();
  // The class passes the day after the last day of the post.
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /С какого дня/u }).value).toMatch(
    /17\.11\.2026|17 ноября/u,
  );
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(ofSubject as HTMLElement);
  expect(screen.queryByText(/После этого дня за человеком остаются классы/u)).toBeNull();
});
