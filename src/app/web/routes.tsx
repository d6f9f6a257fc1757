import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, Outlet, type AnyRoute } from '@tanstack/react-router';
import { Fragment } from 'react';
import { accessRoutes, doorRoutes } from '#features/access/web/routes.tsx';
import { pupilsRoutes } from '#features/pupils/web/routes.tsx';
import { casesRoutes } from '#features/cases/web/routes.tsx';
import { CouncilPanels } from '#features/links/web/council-panels.tsx';
import { councilRoutes } from '#features/council/web/routes.tsx';
import { dossierRoutes } from '#features/dossier/web/routes.tsx';
import { overviewRoutes } from '#features/overview/web/routes.tsx';
import { planRoutes } from '#features/plan/web/routes.tsx';
import { referralRoutes } from '#features/referral/web/routes.tsx';
import { documentsRoutes } from '#features/documents/web/routes.tsx';
import { recordsRoutes } from '#features/records/web/routes.tsx';
import { upkeepDoorRoutes, upkeepRoutes } from '#features/upkeep/web/routes.tsx';
import { yearRoutes } from '#features/year/web/routes.tsx';
import { useLanguage } from '#ui/language.ts';
import { ErrorPage } from './error-page.tsx';
import { Frame } from './frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** Pages inside the frame, for signed-in people: one line per feature. */
const insideRoutes = (frame: AnyRoute): AnyRoute[] => [
  ...overviewRoutes(frame),
  ...referralRoutes(frame),
  ...casesRoutes(frame),
  ...dossierRoutes(frame),
  ...planRoutes(frame),
  ...councilRoutes(frame),
  ...recordsRoutes(frame),
  ...yearRoutes(frame),
  ...pupilsRoutes(frame),
  ...documentsRoutes(frame),
  ...upkeepRoutes(frame),
  ...accessRoutes(frame),
];

/** Pages before the door: sign-in, invitation, first run. */
const outsideRoutes = (root: AnyRoute): AnyRoute[] => [...doorRoutes(root), ...upkeepDoorRoutes(root)];

const rootRoute = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame });

/** A wrong address keeps the frame, and asks a stranger to sign in first. */
const anyOtherRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundPage });

/** The router of the app; pages are loaded when first opened, and a little before, on hover. */
export const makeRouter = (client: QueryClient) =>
  createRouter({
    routeTree: rootRoute.addChildren([
      frameRoute.addChildren([...insideRoutes(frameRoute), anyOtherRoute]),
      ...outsideRoutes(rootRoute),
    ]),
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ErrorPage,
  });

/** A change of language builds the page anew: every word of it is a plain call. */
function Root() {
  const language = useLanguage();
  return (
    <Fragment key={language}>
      <CouncilPanels>
        <Outlet />
      </CouncilPanels>
    </Fragment>
  );
}
