import { Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { CaseHead } from '#features/cases/web/case-head.tsx';
import { PeoplePanel } from '#features/cases/web/people-panel.tsx';
import { TrailPanel } from '#features/cases/web/trail-panel.tsx';
import { UnsealForm } from '#features/cases/web/unseal-form.tsx';
import { caseCard, type CaseCard } from '#features/cases/contract.ts';
import { UnderPack } from '#features/procedure/web/under-pack.tsx';
import { DossierPanel } from '#features/dossier/web/dossier-panel.tsx';
import { PlanPanel } from '#features/plan/web/plan-panel.tsx';
import { SubmissionPanel } from '#features/referral/web/submission-panel.tsx';
import { TermPanel } from '#features/term/web/term-panel.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import {
  overview_tab_dossier,
  overview_tab_overview,
  overview_tab_papers,
  overview_tab_plan,
  overview_tab_term,
  overview_tab_trail,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Page } from '#ui/page.tsx';
import { whoAmI } from '#features/access/contract.ts';
import { casePage } from '../contract.ts';
import { OverviewTab } from './overview-tab.tsx';
import { PapersTab } from './papers-tab.tsx';

const tabs = ['overview', 'dossier', 'plan', 'term', 'papers', 'trail'] as const;
type Tab = (typeof tabs)[number];
const Search = z.object({ tab: z.enum(tabs).catch('overview').default('overview') });

/** One child's case: head, next step, and the rooms of the process as tabs. */
export function CasePage() {
  const { caseId } = z.object({ caseId: z.string() }).parse(useParams({ strict: false }));
  const ask = useAsk(caseCard, { caseId });
  return (
    <Answered ask={ask} lines={8}>
      {(answer) =>
        answer.sealed ? (
          <Page title={answer.pupilName}>
            <UnsealForm caseId={answer.caseId} closedOn={answer.closedOn} />
          </Page>
        ) : (
          <OpenCase card={answer.card} />
        )
      }
    </Answered>
  );
}

/** Tabs by name; dossier and plan with how much of each is there. */
function tabWords(page: OutputOf<typeof casePage> | undefined): Readonly<Record<Tab, string>> {
  const dossier = page === undefined ? '' : `${page.dossier.ready}/${page.dossier.expected}`;
  const plan = page === undefined || page.plan.measures === 0 ? '' : `${page.plan.done}/${page.plan.measures}`;
  return {
    overview: overview_tab_overview(),
    dossier: overview_tab_dossier({ count: dossier }),
    plan: overview_tab_plan({ count: plan }),
    term: overview_tab_term(),
    papers: overview_tab_papers(),
    trail: overview_tab_trail(),
  };
}

function OpenCase({ card }: { readonly card: CaseCard }) {
  const { tab } = Search.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const glance = useAsk(casePage, { caseId: card.id });
  const me = useAsk(whoAmI, {});
  const keeps = me.data?.roles.some((role) => wholeSchoolRoles.some((one) => one === role)) ?? false;
  const shown = keeps ? tabs : tabs.filter((one) => one !== 'papers' && one !== 'trail');
  const words = tabWords(glance.data);
  const open = (value: string | null): void =>
    void navigate({ to: `/cases/${card.id}`, search: { tab: value ?? 'overview' }, replace: true });
  return (
    <UnderPack packId={card.packId}>
      <article className="tk-page">
        <CaseHead card={card} />
        <Tabs value={tab} onChange={open} keepMounted={false}>
          <Tabs.List>
            {shown.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {words[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="overview" pt="md">
            <Answered ask={glance}>
              {(page) => <OverviewTab card={card} page={page} aside={keeps ? <PeoplePanel card={card} /> : null} />}
            </Answered>
          </Tabs.Panel>
          <Tabs.Panel value="dossier" pt="md">
            <DossierPanel caseId={card.id} />
            {keeps ? <SubmissionPanel caseId={card.id} packId={card.packId} /> : null}
          </Tabs.Panel>
          <Tabs.Panel value="plan" pt="md">
            <PlanPanel caseId={card.id} />
          </Tabs.Panel>
          <Tabs.Panel value="term" pt="md">
            <TermPanel caseId={card.id} />
          </Tabs.Panel>
          <Tabs.Panel value="papers" pt="md">
            <PapersTab caseId={card.id} />
          </Tabs.Panel>
          <Tabs.Panel value="trail" pt="md">
            <TrailPanel caseId={card.id} />
          </Tabs.Panel>
        </Tabs>
      </article>
    </UnderPack>
  );
}
