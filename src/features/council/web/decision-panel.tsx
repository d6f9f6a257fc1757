import { Button } from '@mantine/core';
import type { Text } from '#kernel/pure/text.ts';
import {
  council_web_decision,
  council_web_decision_none,
  council_web_plan_moved,
  council_web_record,
  council_web_record_again,
  council_web_recorded,
  council_web_take_back,
  council_web_votes,
  council_web_wording,
  council_web_wording_add,
  council_web_wording_free,
} from '#messages';
import { decisionsOf } from '../rules/decisions-of.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { getLanguage } from '#ui/language.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import type { DecisionCheck } from './decision-check.ts';
import { toggled, type DecisionForm } from './decision-form.ts';
import { DecisionFields } from './decision-fields.tsx';
import { DeedButton } from './deed-button.tsx';
import { DeparturesAhead } from './departures-ahead.tsx';
import type { NotesDesk } from './notes-desk.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { decisionWord } from './pack-for.ts';
import { useDesk } from './use-desks.ts';
import type { HearingState } from './use-hearing.ts';
import { VotesFields } from './votes-fields.tsx';

export type DecisionPanelProps = {
  readonly view: MeetingView;
  readonly item: ItemView;
  readonly desk: NotesDesk;
  readonly form: DecisionForm;
  readonly check: DecisionCheck;
  readonly hearing: Pick<HearingState, 'change' | 'record' | 'recording' | 'failure'>;
  /** Opens the plan beside the question; null where there is none to write. */
  readonly onPlan: (() => void) | null;
};

/** The decision from the list of the question's kind, with what each of them asks for. */
export function DecisionPanel({ view, item, desk, form, check, hearing, onPlan }: DecisionPanelProps) {
  const pack = packFor(item.packId);
  const { notes } = useDesk(desk);
  const kinds = decisionsOf(pack, item.kind, item.caseId !== null);
  return (
    <section className="cn-decision" aria-label={council_web_decision()}>
      <h2>
        {council_web_decision()}{' '}
        {clausesOf(item.kind).map((clause) => (
          <ClauseChip key={clause} clause={clause} />
        ))}
      </h2>
      <div className="tk-panel">
        <div className="cn-buttons" role="group" aria-label={council_web_decision()}>
          {kinds.map((kind) => (
            <Button
              key={kind}
              variant={form.kinds.includes(kind) ? 'light' : 'default'}
              className="cn-decision-button"
              aria-pressed={form.kinds.includes(kind)}
              onClick={() => hearing.change(toggled(form, kind))}
            >
              {decisionWord(pack, kind)}
            </Button>
          ))}
        </div>
        {form.kinds.length === 0 ? <p className="tk-small tk-dim cn-gap">{council_web_decision_none()}</p> : null}
        <Fields>
          <DecisionFields view={view} item={item} form={form} check={check} onChange={hearing.change} onPlan={onPlan} />
          {view.settings.votesCounted && form.kinds.length > 0 ? <VotesRow item={item} desk={desk} /> : null}
        </Fields>
        {form.kinds.length > 0 ? (
          <Wording
            wording={notes.wording}
            free={form.kinds.includes('free')}
            onChange={(wording) => desk.type({ wording })}
          />
        ) : null}
        {check.planMoved ? <p className="cn-hint">{council_web_plan_moved()}</p> : null}
        {check.recorded ? null : <DeparturesAhead ahead={check.departures} />}
        <FailureNote failure={hearing.failure} />
        <Recording check={check} form={form} item={item} hearing={hearing} />
      </div>
    </section>
  );
}

function VotesRow({ item, desk }: Pick<DecisionPanelProps, 'item' | 'desk'>) {
  const { votes } = useDesk(desk).notes;
  return (
    <FieldRow label={council_web_votes()}>
      <VotesFields votes={votes} voters={item.voters ?? null} onChange={(typed) => desk.type({ votes: typed })} />
    </FieldRow>
  );
}

type WordingProps = {
  readonly wording: Text | null;
  readonly free: boolean;
  readonly onChange: (wording: Text) => void;
};

/** Own words: the decision itself where it is a free one, an addition to it otherwise. */
function Wording({ wording, free, onChange }: WordingProps) {
  if (wording === null && !free) {
    return (
      <Button
        variant="default"
        radius="xl"
        size="compact-sm"
        className="cn-gap"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange(emptyText(getLanguage()))}
      >
        {council_web_wording_add()}
      </Button>
    );
  }
  return (
    <TextInTwo
      label={free ? council_web_wording_free() : council_web_wording()}
      required={free}
      minRows={2}
      value={wording ?? emptyText(getLanguage())}
      onChange={onChange}
    />
  );
}

function Recording({ check, form, item, hearing }: Pick<DecisionPanelProps, 'check' | 'form' | 'item' | 'hearing'>) {
  if (check.recorded) {
    return item.decisions.length === 0 ? null : (
      <p className="tk-small cn-recorded" role="status">
        <Icon name="check" size={16} /> {council_web_recorded()}
      </p>
    );
  }
  return (
    <div className="cn-gap">
      <DeedButton variant="default" why={check.why} loading={hearing.recording} onClick={() => void hearing.record()}>
        {recordWord(form, check)}
      </DeedButton>
    </div>
  );
}

function recordWord(form: DecisionForm, { planMoved }: DecisionCheck): string {
  if (form.kinds.length === 0) return council_web_take_back();
  return planMoved ? council_web_record_again() : council_web_record();
}

/** The clauses that speak of such a decision. */
function clausesOf(kind: ItemView['kind']): readonly number[] {
  if (kind === 'place') return [12, 16];
  if (kind === 'end-of-term') return [16, 19];
  if (kind === 'remove-early') return [19];
  if (kind === 'revise-plan') return [14];
  return kind === 'petition' ? [17] : [13];
}
