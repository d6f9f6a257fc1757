import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** What is done from the phone: an observation in two taps, a home visit. */
export const monitoringRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/support/observe',
    component: lazyRouteComponent(() => import('./observe-page.tsx'), 'ObservePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/support/visit/$caseId',
    component: lazyRouteComponent(() => import('./visit-page.tsx'), 'VisitPage'),
  }),
];
