import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** My day and the case page. */
export const overviewRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/',
    component: lazyRouteComponent(() => import('./my-day-page.tsx'), 'MyDayPage'),
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
