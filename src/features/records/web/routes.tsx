import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The page where life on paper is entered, beside the register. */
export const recordsRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/register/record',
    component: lazyRouteComponent(() => import('./record-case-page.tsx'), 'RecordCasePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/register/import',
    component: lazyRouteComponent(() => import('./import-cases-page.tsx'), 'ImportCasesPage'),
  }),
];
