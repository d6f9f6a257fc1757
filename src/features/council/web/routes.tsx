import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** Pages of the Council, inside the frame; each is loaded when first opened. */
export const councilRoutes = (frame: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => frame,
    path: '/council',
    component: lazyRouteComponent(async () => import('./council-page.tsx'), 'CouncilPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/council/composition',
    component: lazyRouteComponent(async () => import('./composition-page.tsx'), 'CompositionPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/council/work-plan',
    component: lazyRouteComponent(async () => import('./work-plan-page.tsx'), 'WorkPlanPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/council/meetings/new',
    component: lazyRouteComponent(async () => import('./new-meeting-page.tsx'), 'NewMeetingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/council/meetings/$meetingId',
    component: lazyRouteComponent(async () => import('./meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/council/meetings/$meetingId/hearing',
    component: lazyRouteComponent(async () => import('./hearing-page.tsx'), 'HearingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/council/meetings/$meetingId/paper',
    component: lazyRouteComponent(async () => import('./paper-meeting-page.tsx'), 'PaperMeetingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/council/meetings/$meetingId/protocol',
    component: lazyRouteComponent(async () => import('./protocol-page.tsx'), 'ProtocolPage'),
  }),
];
