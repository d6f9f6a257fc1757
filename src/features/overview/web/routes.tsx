import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The case page, what the head controls, the first steps of a school. My day is a first page (src/app/web/routes.tsx). */
export const overviewRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/day/$kind',
    component: lazyRouteComponent(() => import('./duties-page.tsx'), 'DutiesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/control',
    component: lazyRouteComponent(() => import('./control-page.tsx'), 'ControlPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/setup',
    component: lazyRouteComponent(() => import('./setup-page.tsx'), 'SetupPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/setup/$step',
    component: lazyRouteComponent(() => import('./setup-step-page.tsx'), 'SetupStepPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$caseId',
    component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  }),
];
