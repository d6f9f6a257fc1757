import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import {
  plan_changed,
  plan_complete,
  plan_goal,
  plan_keep_mine,
  plan_measures,
  plan_missing_cells,
  plan_save,
  plan_suggest,
  plan_take_theirs,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { SavedMark } from '#ui/saved-mark.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { PlanBody, savePlan, type PlanView } from '../contract.ts';
import { addMeasures, bodyOf, emptyMeasure } from '../rules/edit-plan.ts';
import { planGaps } from '../rules/plan-gaps.ts';
import { CausesField } from './causes-field.tsx';
import { FillEmpty } from './fill-empty.tsx';
import { MeasureGroups } from './measure-groups.tsx';
import { newRowId } from './new-row-id.ts';
import type { PlanAnswer } from './plan-words.ts';
import { SuggestDrawer } from './suggest-drawer.tsx';
import { useStaff } from './use-staff.ts';

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
  const draft = useTypedDraft(`plan:${base.id}:${base.version}`, PlanBody, bodyOf(base));
  const [version, setVersion] = useState(base.version);
  const save = usePerform(savePlan, {
    onDone: (value) => {
      draft.drop();
      onSaved(value.version);
    },
  });
  const staff = useStaff(base.measures);
  const body = draft.value;
  const gaps = planGaps(body);
  return (
    <div className="pl-stack">
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
      <Measures answer={answer} body={body} onChange={draft.set} />
      {body.measures.length === 0 ? null : <FillEmpty body={body} staff={staff} onChange={draft.set} />}
      <MeasureGroups body={body} kinds={answer.kinds} staff={staff} onChange={draft.set} />
      <FailureNote failure={save.failure} />
      <div className="pl-foot">
        <GapsBadge count={gaps.length} />
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
  readonly body: PlanBody;
  readonly onChange: (body: PlanBody) => void;
};

/** The heading of the table with the library behind one button. */
function Measures({ answer, body, onChange }: MeasuresProps) {
  const [opened, setOpened] = useState(false);
  const add = (codes: readonly string[]): void => {
    const lang = getLanguage() === 'ru' ? 'ru' : 'kk';
    const kinds = answer.kinds.filter(({ code }) => codes.includes(code));
    onChange(
      addMeasures(
        body,
        kinds.map(({ code, section }) => emptyMeasure(body, { id: newRowId(), kind: code, section, lang })),
      ),
    );
  };
  return (
    <Group justify="space-between">
      <h2>
        {plan_measures()} <ClauseChip clause={15} />
      </h2>
      <Button variant="default" leftSection={<Icon name="plan" />} onClick={() => setOpened(true)}>
        {plan_suggest()}
      </Button>
      <SuggestDrawer
        answer={answer}
        present={body.measures.map(({ kind }) => kind)}
        opened={opened}
        onClose={() => setOpened(false)}
        onAdd={add}
      />
    </Group>
  );
}

/** How much the order still asks for; approving so needs a written reason, it is not forbidden (clause 2). */
const GapsBadge = ({ count }: { readonly count: number }) =>
  count === 0 ? (
    <StatusBadge tone="done">{plan_complete()}</StatusBadge>
  ) : (
    <StatusBadge tone="accent" icon="info">
      {plan_missing_cells({ n: count })}
    </StatusBadge>
  );

function ChangedNote({ onTake, onKeep }: { readonly onTake: () => void; readonly onKeep: () => void }) {
  return (
    <Alert icon={<Icon name="info" />} variant="light" role="status">
      <p>{plan_changed()}</p>
      <Group mt="sm">
        <Button variant="default" onClick={onTake}>
          {plan_take_theirs()}
        </Button>
        <Button variant="default" onClick={onKeep}>
          {plan_keep_mine()}
        </Button>
      </Group>
    </Alert>
  );
}
