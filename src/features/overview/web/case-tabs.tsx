import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode } from 'react';
import type { CaseCard } from '#features/cases/contract.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  monitoring_tab,
  overview_pass_on,
  overview_tab_dossier,
  overview_tab_family,
  overview_tab_overview,
  overview_tab_papers,
  overview_tab_plan,
  overview_tab_story,
  overview_tab_term,
  overview_tab_trail,
} from '#messages';
import type { casePage } from '../contract.ts';

const DossierPanel = lazy(async () => ({
  default: (await import('#features/dossier/web/dossier-panel.tsx')).DossierPanel,
}));
const SubmissionPanel = lazy(async () => ({
  default: (await import('#features/referral/web/submission-panel.tsx')).SubmissionPanel,
}));
const PlanPanel = lazy(async () => ({ default: (await import('#features/plan/web/plan-panel.tsx')).PlanPanel }));
const SupportPanel = lazy(async () => ({
  default: (await import('#features/monitoring/web/support-panel.tsx')).SupportPanel,
}));
const FamilyPanel = lazy(async () => ({
  default: (await import('#features/links/web/family-panel.tsx')).FamilyPanel,
}));
const PetitionsPanel = lazy(async () => ({
  default: (await import('#features/petitions/web/petitions-panel.tsx')).PetitionsPanel,
}));
const TermPanel = lazy(async () => ({ default: (await import('#features/term/web/term-panel.tsx')).TermPanel }));
const PapersTab = lazy(async () => ({ default: (await import('./papers-tab.tsx')).PapersTab }));
const StoryPanel = lazy(async () => ({ default: (await import('./story-panel.tsx')).StoryPanel }));
const TrailPanel = lazy(async () => ({ default: (await import('#features/cases/web/trail-panel.tsx')).TrailPanel }));

/** The tabs of a case in their order; a new one needs its place here, its word and its panel below. */
export const tabs = ['overview', 'dossier', 'plan', 'support', 'family', 'term', 'papers', 'story', 'trail'] as const;
export type Tab = (typeof tabs)[number];

/** For those who see the whole school. */
const keepersOnly: readonly Tab[] = ['papers', 'trail'];

/** The tabs this reader opens; the family's is for class teachers too, who work with the parents of their class. */
export const tabsFor = (keeps: boolean, isClassTeacher: boolean): readonly Tab[] =>
  tabs.filter((one) => keeps || (!keepersOnly.includes(one) && (one !== 'family' || isClassTeacher)));

/** Tabs by name; dossier and plan with how much of each is there. */
export function tabWords(page: OutputOf<typeof casePage> | undefined): Readonly<Record<Tab, string>> {
  const dossier = page === undefined ? '' : `${page.dossier.ready}/${page.dossier.expected}`;
  const plan = page === undefined || page.plan.measures === 0 ? '' : `${page.plan.done}/${page.plan.measures}`;
  return {
    overview: overview_tab_overview(),
    dossier: overview_tab_dossier({ count: dossier }),
    plan: overview_tab_plan({ count: plan }),
    support: monitoring_tab(),
    family: overview_tab_family(),
    term: overview_tab_term(),
    papers: overview_tab_papers(),
    story: overview_tab_story(),
    trail: overview_tab_trail(),
  };
}

type CaseTabProps = {
  readonly tab: Exclude<Tab, 'overview'>;
  readonly card: CaseCard;
  /** The reader sees the whole school. */
  readonly keeps: boolean;
};

/** The rooms of the process behind the tabs; each is loaded when first opened. */
const panels: Readonly<Record<CaseTabProps['tab'], (of: Omit<CaseTabProps, 'tab'>) => ReactNode>> = {
  dossier: ({ card: { id, packId }, keeps }) => (
    <>
      <DossierPanel caseId={id} />
      {keeps ? <SubmissionPanel caseId={id} packId={packId} /> : null}
    </>
  ),
  plan: ({ card }) => <PlanPanel caseId={card.id} />,
  support: ({ card }) => <SupportPanel caseId={card.id} />,
  family: ({ card, keeps }) => (
    <>
      <FamilyPanel caseId={card.id} />
      {keeps ? <PetitionsPanel caseId={card.id} /> : null}
    </>
  ),
  term: ({ card, keeps }) => (
    <>
      <TermPanel caseId={card.id} />
      {keeps ? <Link to={`/cases/${card.id}/transfer`}>{overview_pass_on()}</Link> : null}
    </>
  ),
  papers: ({ card }) => <PapersTab caseId={card.id} />,
  story: ({ card }) => <StoryPanel caseId={card.id} packId={card.packId} />,
  trail: ({ card }) => <TrailPanel caseId={card.id} />,
};

/** What stands under the tab that is open. */
export const CaseTab = ({ tab, ...of }: CaseTabProps): ReactNode => panels[tab](of);
