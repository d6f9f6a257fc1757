import { Button } from '@mantine/core';
import {
  plan_draft,
  plan_draft_lede,
  plan_earlier,
  plan_earlier_line,
  plan_empty,
  plan_empty_text,
  plan_goal,
  plan_in_force,
  plan_in_force_until,
  plan_paper,
  plan_reader_only,
  plan_revise,
  plan_start,
  plan_waits_for_revision,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { Answered } from '#ui/answered.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { planOfCase, startPlan, type PlanView } from '../contract.ts';
import { DeliveriesPanel } from './deliveries-panel.tsx';
import { MeasureList } from './measure-list.tsx';
import { PlanComparison } from './plan-comparison.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { readable, type PlanAnswer } from './plan-words.ts';
import './plan.css';

/** The plan of a case: the draft being typed, the plan in force with its marks, the copy for the parents. */
export function PlanPanel({ caseId }: { readonly caseId: string }) {
  useLanguage();
  const asked = useAsk(planOfCase, { caseId });
  return (
    <Answered ask={asked} lines={8}>
      {(answer) => <PlanParts answer={answer} />}
    </Answered>
  );
}

function PlanParts({ answer }: { readonly answer: PlanAnswer }) {
  const { draft, inForce, mayWrite } = answer;
  if (draft === null && inForce === null) return <NoPlan answer={answer} />;
  return (
    <>
      {draft === null ? null : <DraftPart answer={answer} draft={draft} />}
      {inForce === null ? null : <InForcePart answer={answer} plan={inForce} />}
      {draft === null && inForce !== null && mayWrite ? <StartButton caseId={answer.caseId} revises /> : null}
      <Earlier answer={answer} />
    </>
  );
}

function NoPlan({ answer }: { readonly answer: PlanAnswer }) {
  return (
    <EmptyState
      icon="plan"
      title={plan_empty()}
      text={plan_empty_text()}
      {...(answer.mayWrite ? { action: <StartButton caseId={answer.caseId} revises={false} /> } : {})}
    />
  );
}

/** Starts the draft; while a plan is in force, a revision of it. */
function StartButton({ caseId, revises }: { readonly caseId: string; readonly revises: boolean }) {
  const deed = usePerform(startPlan);
  return (
    <div className={revises ? 'pl-stack pl-after' : 'pl-stack'}>
      <div>
        <Button
          variant={revises ? 'default' : 'filled'}
          loading={deed.running}
          onClick={() => void deed.run({ caseId, copy: true })}
        >
          {revises ? plan_revise() : plan_start()}
        </Button>
      </div>
      <FailureNote failure={deed.failure} />
    </div>
  );
}

function DraftPart({ answer, draft }: { readonly answer: PlanAnswer; readonly draft: PlanView }) {
  const lede = answer.inForce === null ? plan_draft_lede() : plan_waits_for_revision();
  return (
    <Section
      title={plan_draft({ n: draft.revision })}
      actions={<PaperButtons paper="plan" id={draft.id} label={plan_paper()} />}
    >
      <p className="tk-dim">{answer.mayWrite ? lede : plan_reader_only({ name: draft.authorName })}</p>
      {answer.mayWrite ? (
        <PlanEditor key={draft.id} answer={answer} plan={draft} />
      ) : (
        <ReadPlan answer={answer} plan={draft} />
      )}
      {answer.inForce === null ? null : (
        <PlanComparison former={answer.inForce} next={draft} kinds={answer.kinds} today={answer.today} />
      )}
    </Section>
  );
}

function InForcePart({ answer, plan }: { readonly answer: PlanAnswer; readonly plan: PlanView }) {
  const title = plan.endsOn === null ? plan_in_force() : plan_in_force_until({ day: longDay(plan.endsOn) });
  return (
    <>
      <Section title={title} actions={<PaperButtons paper="plan" id={plan.id} label={plan_paper()} />}>
        <ReadPlan answer={answer} plan={plan} />
        {answer.former === null ? null : (
          <PlanComparison former={answer.former} next={plan} kinds={answer.kinds} today={answer.today} />
        )}
      </Section>
      <div className="tk-section">
        <DeliveriesPanel answer={answer} plan={plan} />
      </div>
    </>
  );
}

function ReadPlan({ answer, plan }: { readonly answer: PlanAnswer; readonly plan: PlanView }) {
  return (
    <>
      {plan.goal === null || plan.goal.text === '' ? null : (
        <p>
          <b>{plan_goal()}:</b> {readable(plan.goal)}
        </p>
      )}
      <MeasureList answer={answer} plan={plan} />
    </>
  );
}

function Earlier({ answer }: { readonly answer: PlanAnswer }) {
  if (answer.earlier.length === 0) return null;
  return (
    <Section title={plan_earlier()}>
      <ul className="tk-queue">
        {answer.earlier.map(({ id, revision, approvedOn, measures, done }) => (
          <li className="tk-row" key={id}>
            <span className="tk-row-words">
              {plan_earlier_line({ n: revision, day: longDay(approvedOn), done, measures })}
            </span>
            <PaperButtons paper="plan" id={id} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
