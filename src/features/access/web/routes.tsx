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
    path: '/settings/people/$personId',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  }),
];

/** Pages before the door. */
export const doorRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
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
