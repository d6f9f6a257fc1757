import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The register stands inside the frame; the page of one case is composed by the overview. */
export const casesRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/register',
    component: lazyRouteComponent(async () => import('./register-page.tsx'), 'RegisterPage'),
  }),
];
