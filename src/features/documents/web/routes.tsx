import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The tab of the letterhead among the settings. */
export const documentsRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/letterhead',
    component: lazyRouteComponent(() => import('./letterhead-page.tsx'), 'LetterheadPage'),
  }),
];
