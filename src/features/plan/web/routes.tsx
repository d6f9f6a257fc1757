import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The plan of one child, and all plans within reach. */
export const planRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/plans',
    component: lazyRouteComponent(() => import('./plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$caseId/plan',
    component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
  }),
];
