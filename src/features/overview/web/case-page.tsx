import { Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { z } from 'zod';
import { CaseHead } from '#features/cases/web/case-head.tsx';
import { PeoplePanel } from '#features/cases/web/people-panel.tsx';
import { UnsealForm } from '#features/cases/web/unseal-form.tsx';
import { caseCard, type CaseCard } from '#features/cases/contract.ts';
import { UnderPack } from '#features/procedure/web/under-pack.tsx';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Answered, Waiting } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Page } from '#ui/page.tsx';
import { whoAmI } from '#features/access/contract.ts';
import { casePage } from '../contract.ts';
import { CaseTab, tabs, tabsFor, tabWords } from './case-tabs.tsx';
import { OverviewTab } from './overview-tab.tsx';

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

function OpenCase({ card }: { readonly card: CaseCard }) {
  const { tab } = Search.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const glance = useAsk(casePage, { caseId: card.id });
  const me = useAsk(whoAmI, {});
  const keeps = me.data?.roles.some((role) => wholeSchoolRoles.some((one) => one === role)) ?? false;
  const shown = tabsFor(keeps, me.data?.roles.includes('class-teacher') ?? false);
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
          <Tabs.Panel value={tab} pt="md">
            {tab === 'overview' ? (
              <Answered ask={glance}>
                {(page) => <OverviewTab card={card} page={page} aside={keeps ? <PeoplePanel card={card} /> : null} />}
              </Answered>
            ) : (
              <Suspense fallback={<Waiting lines={6} />}>
                <CaseTab tab={tab} card={card} keeps={keeps} />
              </Suspense>
            )}
          </Tabs.Panel>
        </Tabs>
      </article>
    </UnderPack>
  );
}
