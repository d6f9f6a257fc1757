import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { fromDate } from '#kernel/pure/long-date.ts';
import {
  year_web_ahead_lede,
  year_web_ahead_none,
  year_web_ahead_title,
  year_web_print,
  year_web_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { rollover, rolloverPupils } from '../contract.ts';
import { PlanDraft } from '../rules/edit-plan.ts';
import { plannedLists } from '../rules/planned-lists.ts';
import { draftKeyOf, draftOf } from './draft-of.ts';
import type { Told } from './plan-panel.tsx';
import { RolloverLists } from './rollover-lists.tsx';

/** Who would go where by the plan as it stands, to be read and printed before anything is done. */
export function PlanListPage() {
  const { schoolYear = '' }: { readonly schoolYear?: string } = useParams({ strict: false });
  const year = Number(schoolYear);
  const ask = useAsk(rollover, { schoolYear: year });
  return (
    <Answered ask={ask} lines={8}>
      {(told) => (told.turned === null && told.sources.length > 0 ? <Planned told={told} /> : <NoPlan />)}
    </Answered>
  );
}

const back = () => (
  <Link className="tk-quiet-link" to="/settings/year">
    {year_web_title()}
  </Link>
);

const NoPlan = () => (
  <Page title={year_web_ahead_title()} back={back()}>
    <EmptyState icon="pupils" title={year_web_ahead_none()} />
  </Page>
);

function Planned({ told }: { readonly told: Told }) {
  const { value: plan } = useDraft(draftKeyOf(told.schoolYear), PlanDraft, draftOf(told));
  const ask = useAsk(rolloverPupils, { schoolYear: told.schoolYear });
  const names = new Map(told.sources.map((one) => [one.classId, one.name]));
  return (
    <Page
      title={`${year_web_ahead_title()}, ${told.schoolYear}-${told.schoolYear + 1}`}
      lede={year_web_ahead_lede({ from: fromDate(plan.effectiveOn, getLanguage()) })}
      back={back()}
      actions={
        <Button leftSection={<Icon name="print" />} onClick={() => globalThis.print()}>
          {year_web_print()}
        </Button>
      }
    >
      <Answered ask={ask} lines={8}>
        {({ rows }) => <RolloverLists lists={plannedLists(plan, rows, names)} />}
      </Answered>
    </Page>
  );
}
