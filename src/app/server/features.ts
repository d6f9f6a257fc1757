import { accessDeeds, accessDoorDeeds, accessDoorReadings } from '#features/access/server/deeds.ts';
import { uploadStaff } from '#features/access/server/upload-staff.ts';
import { casesPupilTies, isOpenTo } from '#features/cases/server/public.ts';
import { casesDeeds } from '#features/cases/server/deeds.ts';
import { casesPapers } from '#features/cases/forms/papers.ts';
import { councilDeeds } from '#features/council/server/deeds.ts';
import { meetingBundle } from '#features/council/server/bundle-of-meeting.ts';
import { councilPapers } from '#features/council/forms/papers.ts';
import { linksPapers } from '#features/links/forms/papers.ts';
import { withLink } from '#features/links/forms/with-link.ts';
import { linksDeeds } from '#features/links/server/deeds.ts';
import { documentsDeeds, documentsDeedsOfPapers, documentsDeedsWith } from '#features/documents/server/deeds.ts';
import { samplesOf, type Samples } from '#features/documents/server/public.ts';
import { documentsFileGuards } from '#features/documents/server/file-guards.ts';
import { dossierDeeds } from '#features/dossier/server/deeds.ts';
import { dossierFileGuards } from '#features/dossier/server/file-guards.ts';
import { dossierPapers } from '#features/dossier/forms/papers.ts';
import { caseBundle } from '#features/overview/server/bundle-of-case.ts';
import { overviewDeeds } from '#features/overview/server/deeds.ts';
import { overviewPapers } from '#features/overview/forms/papers.ts';
import { procedureDeeds, procedureDoorReadings } from '#features/procedure/server/deeds.ts';
import { petitionsDeeds } from '#features/petitions/server/deeds.ts';
import { petitionBundle } from '#features/petitions/server/bundle-of-petition.ts';
import { petitionsPapers } from '#features/petitions/forms/papers.ts';
import { planDeeds } from '#features/plan/server/deeds.ts';
import { planFileGuards } from '#features/plan/server/evidence.ts';
import { planPapers } from '#features/plan/forms/papers.ts';
import { pupilsDeeds, pupilsDeedsWith } from '#features/pupils/server/deeds.ts';
import { uploadRoster } from '#features/pupils/server/import/upload-roster.ts';
import { libraryDeeds } from '#features/library/server/deeds.ts';
import { referralPupilTies } from '#features/referral/server/pupil-ties.ts';
import { referralDeeds } from '#features/referral/server/deeds.ts';
import { referralFileGuards } from '#features/referral/server/file-guards.ts';
import { referralPapers } from '#features/referral/forms/papers.ts';
import { monitoringDeeds } from '#features/monitoring/server/deeds.ts';
import { monitoringPapers } from '#features/monitoring/forms/papers.ts';
import { monitoringFileGuards } from '#features/monitoring/server/file-guards.ts';
import { recordsDeeds } from '#features/records/server/deeds.ts';
import { readCases } from '#features/records/server/read-cases.ts';
import { schoolDeeds } from '#features/school/server/deeds.ts';
import { termDeeds } from '#features/term/server/deeds.ts';
import { termPapers } from '#features/term/forms/papers.ts';
import { transferDeedsWith } from '#features/transfer/server/deeds.ts';
import { transferFileGuards } from '#features/transfer/server/file-guards.ts';
import { transferPupilTies } from '#features/transfer/server/public.ts';
import { takeIn } from '#features/transfer/server/take-in.ts';
import { transferPapers } from '#features/transfer/forms/papers.ts';
import { upkeepDeeds, upkeepDoorDeeds, upkeepDoorReadings } from '#features/upkeep/server/deeds.ts';
import { yearDeeds } from '#features/year/server/deeds.ts';
import { dropDraftDeed, findDraftReading, saveDraftDeed } from '#kernel/server/drafts.ts';
import { readGolden } from './demo/golden-letters.ts';
import { isDeed, isReading, type House } from './house.ts';

/** The papers of the demonstration, which show a school how a paper looks before it has one of its own. */
export const samples: Samples = samplesOf(() => house.papers, readGolden);

const all = [
  saveDraftDeed,
  dropDraftDeed,
  findDraftReading,
  ...procedureDeeds,
  ...schoolDeeds,
  ...accessDeeds,
  ...pupilsDeeds,
  ...pupilsDeedsWith([casesPupilTies, referralPupilTies, transferPupilTies]),
  ...documentsDeeds,
  ...documentsDeedsWith([meetingBundle, caseBundle, petitionBundle]),
  ...documentsDeedsOfPapers(() => house.papers, samples),
  ...casesDeeds,
  ...referralDeeds,
  ...dossierDeeds,
  ...libraryDeeds,
  ...planDeeds,
  ...monitoringDeeds,
  ...termDeeds,
  ...councilDeeds,
  ...linksDeeds,
  ...petitionsDeeds,
  ...recordsDeeds,
  ...yearDeeds,
  ...upkeepDeeds,
  ...overviewDeeds,
  ...transferDeedsWith([...planPapers, ...councilPapers, ...overviewPapers]),
];

/** The whole house: a new feature is a line in each list it has something for. */
export const house: House = {
  deeds: all.filter(isDeed),
  readings: all.filter(isReading),
  doorDeeds: [...accessDoorDeeds, ...upkeepDoorDeeds],
  doorReadings: [...procedureDoorReadings, ...accessDoorReadings, ...upkeepDoorReadings],
  papers: [
    ...referralPapers,
    ...dossierPapers,
    ...planPapers,
    ...monitoringPapers,
    ...termPapers,
    ...[...councilPapers, ...linksPapers].map(withLink),
    ...petitionsPapers,
    ...casesPapers,
    ...overviewPapers,
    ...transferPapers,
  ],
  sheetDoors: [uploadStaff, uploadRoster, readCases, takeIn],
  caseIsOpen: isOpenTo,
  fileGuards: [
    ...documentsFileGuards,
    ...referralFileGuards,
    ...dossierFileGuards,
    ...planFileGuards,
    ...monitoringFileGuards,
    ...transferFileGuards,
  ],
};
