import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { year_web_again, year_web_ahead, year_web_day, year_web_day_hint, year_web_stale } from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { SavedMark } from '#ui/saved-mark.tsx';
import { useDraft } from '#ui/use-draft.ts';
import type { rollover } from '../contract.ts';
import { PlanDraft } from '../rules/edit-plan.ts';
import { draftKeyOf, draftOf } from './draft-of.ts';
import { ApplyPlan } from './apply-plan.tsx';
import { ExceptionsDialog } from './exceptions-dialog.tsx';
import { LeaversWithCases } from './leavers-with-cases.tsx';
import { NewClasses } from './new-classes.tsx';
import { SourcesTable } from './sources-table.tsx';

export type Told = OutputOf<typeof rollover>;
export type PlanPart = {
  readonly told: Told;
  readonly plan: PlanDraft;
  readonly onChange: (plan: PlanDraft) => void;
};

type Props = { readonly told: Told; readonly onRefused: () => void };

/** The plan of one turn, kept as a draft of whoever makes it until it is applied. */
export function PlanPanel({ told, onRefused }: Props) {
  const draft = useDraft(draftKeyOf(told.schoolYear), PlanDraft, draftOf(told));
  const [apart, setApart] = useState<string | null>(null);
  const part: PlanPart = { told, plan: draft.value, onChange: draft.set };
  const known = new Set(draft.value.sources.map((one) => one.classId));
  const fits = told.sources.length === known.size && told.sources.every((one) => known.has(one.classId));
  return (
    <>
      <div className="tk-year-head">
        <DayInput
          label={year_web_day()}
          description={year_web_day_hint()}
          required
          value={draft.value.effectiveOn}
          onChange={(day) => (day === null ? undefined : draft.set({ ...draft.value, effectiveOn: day }))}
        />
        <div className="tk-form-end">
          <SavedMark state={draft.state} restored={draft.restored} />
          {draft.state === 'untouched' ? null : (
            <Button variant="subtle" onClick={() => draft.set(draftOf(told))}>
              {year_web_again()}
            </Button>
          )}
        </div>
      </div>
      {fits ? null : <p role="alert">{year_web_stale()}</p>}
      <SourcesTable {...part} onApart={setApart} />
      <NewClasses {...part} />
      <LeaversWithCases {...part} />
      <div className="tk-form-end tk-year-ahead">
        <Button component={Link} to={`/settings/year/plan/${told.schoolYear}`} variant="default">
          {year_web_ahead()}
        </Button>
      </div>
      <div className="tk-year-end">
        <ApplyPlan told={told} plan={draft.value} onDone={draft.drop} onRefused={onRefused} />
      </div>
      {apart === null ? null : <ExceptionsDialog {...part} classId={apart} onClose={() => setApart(null)} />}
    </>
  );
}
