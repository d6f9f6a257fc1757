import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { plan_goal, plan_removed, plan_save, plan_undo } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { SavedMark } from '#ui/saved-mark.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { PlanBody, savePlan, type PlanView } from '../contract.ts';
import { bodyOf, putBack, removeMeasure, type RemovedMeasure } from '../rules/edit-plan.ts';
import { planGaps } from '../rules/plan-gaps.ts';
import { CausesField } from './causes-field.tsx';
import { ChangedNote } from './changed-note.tsx';
import { FillEmpty } from './fill-empty.tsx';
import { GapsCounter } from './gaps-counter.tsx';
import { MeasureGrid } from './measure-grid.tsx';
import { AddMeasure, MeasureGroups } from './measure-groups.tsx';
import { MeasureTools } from './measure-tools.tsx';
import type { PlanAnswer } from './plan-words.ts';
import { useStaff } from './use-staff.ts';
import { useSteady } from './use-steady.ts';
import { useWide } from './use-wide.ts';

/** Pixels below which the columns would be too narrow to read. */
const leastForTable = 860;

type PlanEditorProps = { readonly answer: PlanAnswer; readonly plan: PlanView };

/** The draft one types into. What was typed on an earlier version stays on the screen until its writer chooses. */
export function PlanEditor({ answer, plan }: PlanEditorProps) {
  const [base, setBase] = useState(plan);
  const [savedVersion, setSavedVersion] = useState(plan.version);
  if (base.version !== plan.version && plan.version === savedVersion) setBase(plan);
  return (
    <PlanForm
      key={base.version}
      answer={answer}
      base={base}
      latest={plan}
      onSaved={setSavedVersion}
      onTakeTheirs={() => setBase(plan)}
    />
  );
}

type PlanFormProps = {
  readonly answer: PlanAnswer;
  readonly base: PlanView;
  readonly latest: PlanView;
  readonly onSaved: (version: number) => void;
  readonly onTakeTheirs: () => void;
};

function PlanForm({ answer, base, latest, onSaved, onTakeTheirs }: PlanFormProps) {
  const box = useRef<HTMLDivElement>(null);
  const draft = useTypedDraft(`plan:${base.id}:${base.version}`, PlanBody, bodyOf(base));
  const [version, setVersion] = useState(base.version);
  const save = usePerform(savePlan, {
    onDone: (value) => {
      draft.drop();
      onSaved(value.version);
    },
  });
  const body = draft.value;
  const gaps = planGaps(body);
  return (
    <div className="pl-stack" ref={box}>
      {latest.version === version ? null : (
        <ChangedNote
          onTake={() => {
            draft.drop();
            onTakeTheirs();
          }}
          onKeep={() => setVersion(latest.version)}
        />
      )}
      <TextInTwo
        label={plan_goal()}
        minRows={2}
        value={body.goal ?? emptyText(getLanguage())}
        onChange={(goal) => draft.set({ ...body, goal })}
      />
      <CausesField body={body} onChange={draft.set} missing={gaps.some(({ what }) => what === 'plan-without-causes')} />
      <Measures answer={answer} base={base} body={body} onChange={draft.set} />
      <FailureNote failure={save.failure} />
      <div className="pl-foot">
        <GapsCounter count={gaps.length} within={box} />
        <SavedMark state={draft.state} restored={draft.restored} />
        <Button loading={save.running} onClick={() => void save.run({ planId: base.id, version, ...body })}>
          {plan_save()}
        </Button>
      </div>
    </div>
  );
}

type MeasuresProps = {
  readonly answer: PlanAnswer;
  readonly base: PlanView;
  readonly body: PlanBody;
  readonly onChange: (body: PlanBody) => void;
};

/** The measures: a table for the keyboard where there is room, cards on a phone. */
function Measures({ answer, base, body, onChange }: MeasuresProps) {
  const box = useRef<HTMLDivElement>(null);
  const wide = useWide(box, leastForTable);
  const staff = useStaff(base.measures);
  const [removed, setRemoved] = useState<RemovedMeasure | null>(null);
  const remove = useSteady((id: string) => {
    const at = body.measures.findIndex((one) => one.id === id);
    const measure = body.measures[at];
    if (measure !== undefined) setRemoved({ measure, at });
    onChange(removeMeasure(body, id));
  });
  const table = { body, kinds: answer.kinds, staff, onChange, onRemove: remove };
  return (
    <div className="pl-stack" ref={box}>
      <MeasureTools answer={answer} body={body} staff={staff} onChange={onChange} />
      {body.measures.length === 0 ? null : <FillEmpty body={body} staff={staff} onChange={onChange} />}
      {wide ? <MeasureGrid {...table} /> : <MeasureGroups {...table} />}
      {wide ? <AddMeasure body={body} kinds={answer.kinds} onChange={onChange} /> : null}
      <div role="status">
        {removed === null ? null : (
          <p className="pl-tools">
            <span>{plan_removed()}</span>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<Icon name="undo" size={16} />}
              onClick={() => {
                onChange(putBack(body, removed));
                setRemoved(null);
              }}
            >
              {plan_undo()}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
