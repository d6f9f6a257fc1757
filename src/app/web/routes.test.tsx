// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isFirstPage, makeRouter } from './routes.tsx';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  globalThis.history.replaceState(null, '', '/sign-in');
});

const lastMatch = (router: ReturnType<typeof makeRouter>['router']) => router.state.matches.at(-1);

describe('the addresses of other pages than the first come when one is opened', () => {
  it('leads to the page that was asked for, with its search', async () => {
    const { router } = makeRouter(new QueryClient());
    await router.load();
    expect(router.getMatchedRoutes('/register')[2]?.id).toBe('/frame/$');
    await router.navigate({ to: '/council/meetings/7/protocol', search: { part: 'first' }, hash: 'end' });
    expect(lastMatch(router)?.fullPath).toBe('/council/meetings/$meetingId/protocol');
    expect(lastMatch(router)?.params).toMatchObject({ meetingId: '7' });
    expect(router.state.location.search).toEqual({ part: 'first' });
    expect(router.state.location.hash).toBe('end');
    expect(router.getMatchedRoutes('/register')[2]?.fullPath).toBe('/register');
    expect(router.getMatchedRoutes('/')[2]?.fullPath).toBe('/');
  });

  it('keeps a wrong address as one, inside the frame', async () => {
    const { router } = makeRouter(new QueryClient());
    await router.load();
    await router.navigate({ to: '/no-such-page' });
    expect(router.state.location.pathname).toBe('/no-such-page');
    expect(router.state.matches.map(({ routeId }) => routeId)).toEqual(['__root__', '/frame', '/frame/$']);
  });

  it('are there at once when a visit begins elsewhere than with the first pages', async () => {
    expect(['/', '/sign-in', '/join/abc', '/register'].map(isFirstPage)).toEqual([true, true, false, false]);
    const { router, bringOthers } = makeRouter(new QueryClient());
    await bringOthers();
    expect(router.getMatchedRoutes('/join/abc')[2]?.fullPath).toBe('/join/$code');
  });
});
