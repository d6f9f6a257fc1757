import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** Pages of appeals and submissions, inside the frame; each is loaded when first opened. */
export const referralRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/appeals',
    component: lazyRouteComponent(async () => import('./appeals-page.tsx'), 'AppealsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/appeals/new',
    component: lazyRouteComponent(async () => import('./new-appeal-page.tsx'), 'NewAppealPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/appeals/submit',
    component: lazyRouteComponent(async () => import('./submit-page.tsx'), 'SubmitPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/appeals/$appealId',
    component: lazyRouteComponent(async () => import('./appeal-page.tsx'), 'AppealPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$caseId/submission',
    component: lazyRouteComponent(async () => import('./edit-submission-page.tsx'), 'EditSubmissionPage'),
  }),
];
