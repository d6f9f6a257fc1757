import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** Pages of the dossier, inside the frame; its panel stands on the page of the case. */
export const dossierRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/asked',
    component: lazyRouteComponent(async () => import('./asked-page.tsx'), 'AskedPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$caseId/dossier/$kind',
    component: lazyRouteComponent(async () => import('./write-paper-page.tsx'), 'WritePaperPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/dossier/$paperId',
    component: lazyRouteComponent(async () => import('./read-paper-page.tsx'), 'ReadPaperPage'),
  }),
];
