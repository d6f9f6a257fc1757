import './council.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import {
  council_web_back,
  council_web_plan_lede,
  council_web_plan_none_text,
  council_web_plan_none_who,
  council_web_plan_paper,
  council_web_plan_row_add,
  council_web_plan_title,
  council_web_year_after,
  council_web_year_before,
  council_web_work_plan_none,
} from '#messages';
import { Answered, Waiting } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { savePlanRow, workPlan, type PlanRow } from '../rules/work-plan-contract.ts';
import { PlanRowDialog } from './plan-row-dialog.tsx';
import { PlanRows } from './plan-rows.tsx';
import { mayDo, useMe, type Me } from '#features/cases/web/use-me.ts';

/** The work plan of the Council for a school year (paper 22): what is planned, and by which meeting it was done. */
export function WorkPlanPage() {
  const me = useMe();
  if (me === undefined) return <Waiting lines={6} />;
  return <YearPlan me={me} />;
}

function YearPlan({ me }: { readonly me: Me }) {
  const [schoolYear, setYear] = useState(() => schoolYearOf(me.calendarToday));
  const [edited, setEdited] = useState<PlanRow | 'new' | null>(null);
  const ask = useAsk(workPlan, { schoolYear });
  const plans = mayDo(me, savePlanRow);
  const planId = ask.data?.id ?? null;
  return (
    <Page
      title={council_web_plan_title({ year: `${schoolYear}-${schoolYear + 1}` })}
      lede={council_web_plan_lede()}
      back={<Link to="/council">{council_web_back()}</Link>}
      marks={<ClauseChip clause={5} />}
      actions={
        <>
          {planId === null || !plans ? null : (
            <PaperButtons paper="work-plan" id={planId} label={council_web_plan_paper()} />
          )}
          {plans ? <Button onClick={() => setEdited('new')}>{council_web_plan_row_add()}</Button> : null}
        </>
      }
    >
      <YearSteps year={schoolYear} onChange={setYear} />
      <Answered ask={ask} lines={6}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState
              icon="plan"
              title={council_web_work_plan_none()}
              text={plans ? council_web_plan_none_text() : council_web_plan_none_who()}
            />
          ) : (
            <PlanRows rows={rows} me={me} onEdit={setEdited} />
          )
        }
      </Answered>
      {edited === null ? null : (
        <PlanRowDialog
          schoolYear={schoolYear}
          row={edited === 'new' ? null : edited}
          today={me.calendarToday}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

const YearSteps = ({ year, onChange }: { readonly year: number; readonly onChange: (year: number) => void }) => (
  <div className="cn-buttons">
    <Button variant="subtle" size="compact-md" onClick={() => onChange(year - 1)}>
      {council_web_year_before({ year: `${year - 1}-${year}` })}
    </Button>
    <Button variant="subtle" size="compact-md" onClick={() => onChange(year + 1)}>
      {council_web_year_after({ year: `${year + 1}-${year + 2}` })}
    </Button>
  </div>
);
