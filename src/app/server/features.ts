import { accessDeeds, accessDoorDeeds, accessDoorReadings } from '#features/access/server/deeds.ts';
import { isOpenTo } from '#features/cases/server/public.ts';
import { casesDeeds } from '#features/cases/server/deeds.ts';
import { councilDeeds } from '#features/council/server/deeds.ts';
import { councilPapers } from '#features/council/forms/papers.ts';
import { dossierDeeds } from '#features/dossier/server/deeds.ts';
import { dossierFileGuards } from '#features/dossier/server/file-guards.ts';
import { dossierPapers } from '#features/dossier/forms/papers.ts';
import { overviewDeeds } from '#features/overview/server/deeds.ts';
import { planDeeds } from '#features/plan/server/deeds.ts';
import { planPapers } from '#features/plan/forms/papers.ts';
import { pupilsDeeds } from '#features/pupils/server/deeds.ts';
import { referralDeeds } from '#features/referral/server/deeds.ts';
import { referralFileGuards } from '#features/referral/server/file-guards.ts';
import { referralPapers } from '#features/referral/forms/papers.ts';
import { schoolDeeds } from '#features/school/server/deeds.ts';
import { termDeeds } from '#features/term/server/deeds.ts';
import { termPapers } from '#features/term/forms/papers.ts';
import { dropDraftDeed, findDraftReading, saveDraftDeed } from '#kernel/server/drafts.ts';
import { isDeed, isReading, type House } from './house.ts';

const all = [
  saveDraftDeed,
  dropDraftDeed,
  findDraftReading,
  ...schoolDeeds,
  ...accessDeeds,
  ...pupilsDeeds,
  ...casesDeeds,
  ...referralDeeds,
  ...dossierDeeds,
  ...planDeeds,
  ...termDeeds,
  ...councilDeeds,
  ...overviewDeeds,
];

/** The whole house: a new feature is a line in each list it has something for. */
export const house: House = {
  deeds: all.filter(isDeed),
  readings: all.filter(isReading),
  doorDeeds: accessDoorDeeds,
  doorReadings: accessDoorReadings,
  papers: [...referralPapers, ...dossierPapers, ...planPapers, ...termPapers, ...councilPapers],
  caseIsOpen: isOpenTo,
  fileGuards: [...referralFileGuards, ...dossierFileGuards],
};
