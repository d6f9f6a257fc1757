import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The tabs of the letterhead and of the words of papers among the settings. */
export const documentsRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/letterhead',
    component: lazyRouteComponent(() => import('./letterhead-page.tsx'), 'LetterheadPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/papers',
    component: lazyRouteComponent(() => import('./wording/papers-page.tsx'), 'PapersPage'),
  }),
];
