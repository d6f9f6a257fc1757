import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The library of measures, inside the frame. */
export const libraryRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/plans/library',
    component: lazyRouteComponent(async () => import('./library-page.tsx'), 'LibraryPage'),
  }),
];
