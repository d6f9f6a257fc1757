import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

const settings = lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage');

/** Pages inside the frame: the own account and the settings. */
export const accessRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/me',
    component: lazyRouteComponent(() => import('./me-page.tsx'), 'MePage'),
  }),
  createRoute({ getParentRoute: () => frame, path: '/settings', component: settings }),
  createRoute({ getParentRoute: () => frame, path: '/settings/$tab', component: settings }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/people/new',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'NewPersonPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/people/many',
    component: lazyRouteComponent(() => import('./staff-page.tsx'), 'StaffPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/slips',
    component: lazyRouteComponent(() => import('./slips-page.tsx'), 'SlipsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/people/$personId',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  }),
];

/** Pages before the door, besides signing in, which is a first page (src/app/web/routes.tsx). */
export const doorRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/join',
    component: lazyRouteComponent(() => import('./join-code-page.tsx'), 'JoinCodePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/join/$code',
    component: lazyRouteComponent(() => import('./join-page.tsx'), 'JoinPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/first-run',
    component: lazyRouteComponent(() => import('./first-run-page.tsx'), 'FirstRunPage'),
  }),
];
