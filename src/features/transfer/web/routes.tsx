import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** Pages of transfers; each is loaded when first opened. */
export const transferRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/transfers',
    component: lazyRouteComponent(() => import('./transfers-page.tsx'), 'TransfersPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/transfers/schools',
    component: lazyRouteComponent(() => import('./schools-page.tsx'), 'SchoolsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/transfers/algorithm',
    component: lazyRouteComponent(() => import('./algorithm-page.tsx'), 'AlgorithmPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/transfers/$transferId',
    component: lazyRouteComponent(() => import('./transfer-page.tsx'), 'TransferPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$caseId/transfer',
    component: lazyRouteComponent(() => import('./offer-page.tsx'), 'OfferPage'),
  }),
];
