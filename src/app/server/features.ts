import { accessDeeds, accessDoorDeeds, accessDoorReadings } from '#features/access/server/deeds.ts';
import { uploadStaff } from '#features/access/server/upload-staff.ts';
import { casesPupilTies, isOpenTo } from '#features/cases/server/public.ts';
import { casesDeeds } from '#features/cases/server/deeds.ts';
import { casesPapers } from '#features/cases/forms/papers.ts';
import { councilDeeds } from '#features/council/server/deeds.ts';
import { meetingBundle } from '#features/council/server/bundle-of-meeting.ts';
import { councilPapers } from '#features/council/forms/papers.ts';
import { withLink } from '#features/links/forms/with-link.ts';
import { linksDeeds } from '#features/links/server/deeds.ts';
import { documentsDeeds, documentsDeedsWith } from '#features/documents/server/deeds.ts';
import { documentsFileGuards } from '#features/documents/server/file-guards.ts';
import { dossierDeeds } from '#features/dossier/server/deeds.ts';
import { dossierFileGuards } from '#features/dossier/server/file-guards.ts';
import { dossierPapers } from '#features/dossier/forms/papers.ts';
import { caseBundle } from '#features/overview/server/bundle-of-case.ts';
import { overviewDeeds } from '#features/overview/server/deeds.ts';
import { overviewPapers } from '#features/overview/forms/papers.ts';
import { procedureDeeds, procedureDoorReadings } from '#features/procedure/server/deeds.ts';
import { planDeeds } from '#features/plan/server/deeds.ts';
import { planPapers } from '#features/plan/forms/papers.ts';
import { pupilsDeeds, pupilsDeedsWith } from '#features/pupils/server/deeds.ts';
import { uploadRoster } from '#features/pupils/server/import/upload-roster.ts';
import { referralPupilTies } from '#features/referral/server/pupil-ties.ts';
import { referralDeeds } from '#features/referral/server/deeds.ts';
import { referralFileGuards } from '#features/referral/server/file-guards.ts';
import { referralPapers } from '#features/referral/forms/papers.ts';
import { recordsDeeds } from '#features/records/server/deeds.ts';
import { readCases } from '#features/records/server/read-cases.ts';
import { schoolDeeds } from '#features/school/server/deeds.ts';
import { termDeeds } from '#features/term/server/deeds.ts';
import { termPapers } from '#features/term/forms/papers.ts';
import { upkeepDeeds, upkeepDoorDeeds, upkeepDoorReadings } from '#features/upkeep/server/deeds.ts';
import { yearDeeds } from '#features/year/server/deeds.ts';
import { dropDraftDeed, findDraftReading, saveDraftDeed } from '#kernel/server/drafts.ts';
import { isDeed, isReading, type House } from './house.ts';

const all = [
  saveDraftDeed,
  dropDraftDeed,
  findDraftReading,
  ...procedureDeeds,
  ...schoolDeeds,
  ...accessDeeds,
  ...pupilsDeeds,
  ...pupilsDeedsWith([casesPupilTies, referralPupilTies]),
  ...documentsDeeds,
  ...documentsDeedsWith([meetingBundle, caseBundle]),
  ...casesDeeds,
  ...referralDeeds,
  ...dossierDeeds,
  ...planDeeds,
  ...termDeeds,
  ...councilDeeds,
  ...linksDeeds,
  ...recordsDeeds,
  ...yearDeeds,
  ...upkeepDeeds,
  ...overviewDeeds,
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
    ...termPapers,
    ...councilPapers.map(withLink),
    ...casesPapers,
    ...overviewPapers,
  ],
  sheetDoors: [uploadStaff, uploadRoster, readCases],
  caseIsOpen: isOpenTo,
  fileGuards: [...documentsFileGuards, ...referralFileGuards, ...dossierFileGuards],
};
