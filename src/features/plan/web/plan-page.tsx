import { Link } from '@tanstack/react-router';
import { useParam } from '#features/cases/web/use-param.ts';
import { plan_back, plan_title } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { Chip } from '#ui/status-badge.tsx';
import { planOfCase } from '../contract.ts';
import { PlanPanel } from './plan-panel.tsx';

/** The plan of one child on a page of its own, wide enough for the table. */
export function PlanPage() {
  const language = useLanguage();
  const caseId = useParam('caseId');
  const answer = useAsk(planOfCase, { caseId }).data;
  const marks = answer?.grounds.map(({ code, names }) => <Chip key={code}>{names[language]}</Chip>);
  return (
    <Page
      wide
      title={answer === undefined ? plan_title() : answer.pupilName}
      lede={answer === undefined ? undefined : `${plan_title()} · ${answer.className}`}
      back={
        <Link to="/cases/$caseId" params={{ caseId }}>
          {plan_back()}
        </Link>
      }
      marks={
        <>
          {marks}
          <ClauseChip clause={14} />
        </>
      }
    >
      <PlanPanel caseId={caseId} />
    </Page>
  );
}
