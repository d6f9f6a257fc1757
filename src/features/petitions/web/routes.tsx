import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** Petitions to the commission that wait, for head and deputy. */
export const petitionsRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/petitions',
    component: lazyRouteComponent(() => import('./petitions-page.tsx'), 'PetitionsPage'),
  }),
];
