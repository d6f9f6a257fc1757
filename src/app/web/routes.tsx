import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { Fragment } from 'react';
import { learnAllWords, useLanguage } from '#ui/language.ts';
import { ErrorPage } from './error-page.tsx';
import { Frame } from './frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const rootRoute = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame });

/** Most visits begin with one of these two. A page may stand here only if `bench -- web` has room for it. */
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('#features/access/web/sign-in-page.tsx'), 'SignInPage'),
});
const myDayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('#features/overview/web/my-day-page.tsx'), 'MyDayPage'),
});

/**
 * The router of the app. The addresses and the words of all other pages (other-routes.tsx) come together with the first
 * of them, or a little before, on hover: a new room costs the first visit nothing.
 */
export function makeRouter(client: QueryClient) {
  /** A wrong address keeps the frame, and asks a stranger to sign in first. */
  const anyOtherRoute = createRoute({
    getParentRoute: () => frameRoute,
    path: '$',
    component: NotFoundPage,
    beforeLoad: async ({ location: { pathname, search, hash } }) => {
      await bringOthers();
      const [, , found] = router.getMatchedRoutes(pathname);
      if (found?.id !== anyOtherRoute.id) throw redirect({ to: pathname, search, hash, replace: true });
    },
  });
  const router = createRouter({
    routeTree: rootRoute.addChildren([signInRoute, frameRoute.addChildren([myDayRoute, anyOtherRoute])]),
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ErrorPage,
  });
  const bringOthers = onceDone(async () => {
    const [others] = await Promise.all([import('./other-routes.tsx'), learnAllWords()]);
    frameRoute.addChildren([myDayRoute, ...others.insideRoutes(frameRoute), anyOtherRoute]);
    rootRoute.addChildren([signInRoute, frameRoute, ...others.outsideRoutes(rootRoute)]);
    router.setRoutes(router.buildRouteTree());
  });
  return { router, bringOthers };
}

/** Done once; begun anew after a failure, for a line that broke. */
function onceDone(deed: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return async () => {
    done ??= deed().catch((fault: unknown) => {
      done = null;
      throw fault;
    });
    return done;
  };
}

/** Whether a visit that begins here needs no other page yet. */
export const isFirstPage = (path: string): boolean => path === '/' || path === '/sign-in';

/** A change of language builds the page anew: every word of it is a plain call. */
function Root() {
  const language = useLanguage();
  return (
    <Fragment key={language}>
      <Outlet />
    </Fragment>
  );
}
