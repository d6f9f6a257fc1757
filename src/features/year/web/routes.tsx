import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The turn of the year and its list for printing. */
export const yearRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/year',
    component: lazyRouteComponent(() => import('./rollover-page.tsx'), 'RolloverPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/year/plan/$schoolYear',
    component: lazyRouteComponent(() => import('./plan-list-page.tsx'), 'PlanListPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/year/$rolloverId',
    component: lazyRouteComponent(() => import('./rollover-list-page.tsx'), 'RolloverListPage'),
  }),
];
