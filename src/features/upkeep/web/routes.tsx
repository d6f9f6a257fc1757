import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The tab of backups among the settings. */
export const upkeepRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/backup',
    component: lazyRouteComponent(() => import('./backup-page.tsx'), 'BackupPage'),
  }),
];

/** Pages before the door of an empty installation: other ways to begin than founding a school. */
export const upkeepDoorRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/restore',
    component: lazyRouteComponent(() => import('./restore-page.tsx'), 'RestorePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/show-school',
    component: lazyRouteComponent(() => import('./show-school-page.tsx'), 'ShowSchoolPage'),
  }),
];
