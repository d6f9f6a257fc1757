import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The pages of the pupils. */
export const pupilsRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/pupils',
    component: lazyRouteComponent(() => import('./pupils-page.tsx'), 'PupilsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/pupils/import',
    component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/pupils/new',
    component: lazyRouteComponent(() => import('./pupil-form-page.tsx'), 'NewPupilPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/pupils/$pupilId',
    component: lazyRouteComponent(() => import('./pupil-page.tsx'), 'PupilPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/pupils/$pupilId/edit',
    component: lazyRouteComponent(() => import('./pupil-form-page.tsx'), 'EditPupilPage'),
  }),
];
