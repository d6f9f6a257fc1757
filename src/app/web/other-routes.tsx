import { createRoute, Outlet, type AnyRoute } from '@tanstack/react-router';
import { accessRoutes, doorRoutes } from '#features/access/web/routes.tsx';
import { casesRoutes } from '#features/cases/web/routes.tsx';
import { councilRoutes } from '#features/council/web/routes.tsx';
import { documentsRoutes } from '#features/documents/web/routes.tsx';
import { dossierRoutes } from '#features/dossier/web/routes.tsx';
import { libraryRoutes } from '#features/library/web/routes.tsx';
import { CouncilPanels } from '#features/links/web/council-panels.tsx';
import { monitoringRoutes } from '#features/monitoring/web/routes.tsx';
import { overviewRoutes } from '#features/overview/web/routes.tsx';
import { petitionsRoutes } from '#features/petitions/web/routes.tsx';
import { planRoutes } from '#features/plan/web/routes.tsx';
import { pupilsRoutes } from '#features/pupils/web/routes.tsx';
import { recordsRoutes } from '#features/records/web/routes.tsx';
import { referralRoutes } from '#features/referral/web/routes.tsx';
import { transferRoutes } from '#features/transfer/web/routes.tsx';
import { upkeepDoorRoutes, upkeepRoutes } from '#features/upkeep/web/routes.tsx';
import { yearRoutes } from '#features/year/web/routes.tsx';

/** Pages inside the frame, for signed-in people: one line per feature. */
export function insideRoutes(frame: AnyRoute): AnyRoute[] {
  const panels = createRoute({ getParentRoute: () => frame, id: 'panels', component: WithPanels });
  return [
    panels.addChildren([
      ...overviewRoutes(panels),
      ...referralRoutes(panels),
      ...casesRoutes(panels),
      ...dossierRoutes(panels),
      ...libraryRoutes(panels),
      ...planRoutes(panels),
      ...monitoringRoutes(panels),
      ...councilRoutes(panels),
      ...petitionsRoutes(panels),
      ...recordsRoutes(panels),
      ...yearRoutes(panels),
      ...pupilsRoutes(panels),
      ...documentsRoutes(panels),
      ...upkeepRoutes(panels),
      ...transferRoutes(panels),
      ...accessRoutes(panels),
    ]),
  ];
}

/** What one feature lends to the pages of another stands above them all. */
function WithPanels() {
  return (
    <CouncilPanels>
      <Outlet />
    </CouncilPanels>
  );
}

/** Pages before the door: invitation, first run. */
export const outsideRoutes = (root: AnyRoute): AnyRoute[] => [...doorRoutes(root), ...upkeepDoorRoutes(root)];
