// @vitest-environment jsdom
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { SignInPage } from './sign-in-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const answer = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

type Sent = { readonly url: string; readonly input: unknown };

function openDoor(signIn: Response): { readonly sent: Sent[] } {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url.startsWith('/api/session/door'))
      return answer(200, { value: { founded: true, testClock: false, today: '2026-11-16', needsCode: false } });
    if (init.method !== 'POST') return answer(404, { kind: 'not-found' });
    sent.push({ url, input: JSON.parse(init.body as string).input });
    return signIn;
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: SignInPage }),
    history: createMemoryHistory(),
  });
  show(<RouterProvider router={router} />);
  return { sent };
}

async function tryToEnter(): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Логин'), { target: { value: 'aigul' } });
  fireEvent.change(screen.getByLabelText('Пароль'), { target: { value: 'wrong password' } });
  fireEvent.click(screen.getByRole('button', { name: 'Войти' }));
}

describe('sign-in', () => {
  test('a locked login says for how long, and the password is not kept in the field', async () => {
    openDoor(answer(409, { kind: 'refused', refusal: { reason: 'sign-in-locked', facts: { minutes: 15 } } }));
    await tryToEnter();
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Слишком много неверных попыток. Попробуйте снова через 15 мин.',
    );
    expect(screen.getByLabelText('Пароль')).toHaveProperty('value', '');
  });

  test('says to the server whether others use this computer, and remembers it for the next one', async () => {
    const refused = () => answer(409, { kind: 'refused', refusal: { reason: 'sign-in-failed', facts: {} } });
    const first = openDoor(refused());
    fireEvent.click(await screen.findByLabelText('За этим компьютером работают и другие'));
    await tryToEnter();
    expect(first.sent.map((one) => one.input)).toEqual([{ login: 'aigul', password: 'wrong password', shared: true }]);
    cleanup();
    const next = openDoor(refused());
    await tryToEnter();
    expect(next.sent).toMatchObject([{ input: { shared: true } }]);
    localStorage.clear();
  });

  test('without a password nothing is sent', async () => {
    const { sent } = openDoor(answer(500, {}));
    fireEvent.change(await screen.findByLabelText('Логин'), { target: { value: 'aigul' } });
    fireEvent.click(screen.getByRole('button', { name: 'Войти' }));
    expect(screen.getByText('Введите логин и пароль')).toBeDefined();
    expect(sent).toEqual([]);
  });
});
