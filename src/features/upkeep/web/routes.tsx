import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The tab of backups among the settings. */
export const upkeepRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/backup',
    component: lazyRouteComponent(() => import('./backup-page.tsx'), 'BackupPage'),
  }),
];
