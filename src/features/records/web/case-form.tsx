import { PersonPick } from '#features/cases/web/person-pick.tsx';
import { DeedButton } from '#features/council/web/deed-button.tsx';
import { whyNot } from '#features/council/web/why-not.ts';
import { GroundsField } from '#features/referral/web/grounds-field.tsx';
import { PupilPick } from '#features/referral/web/pupil-pick.tsx';
import type { Pack } from '#features/procedure/rules/pack.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  records_web_ends_hint,
  records_web_ends_on,
  records_web_enter,
  records_web_facts,
  records_web_facts_hint,
  records_web_need,
  records_web_placing,
  records_web_responsible,
} from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { SavedMark } from '#ui/saved-mark.tsx';
import { TextInTwo } from '#ui/text-in-two.tsx';
import type { Draft } from '#ui/use-draft.ts';
import { PaperCase } from '../contract.ts';
import { checkCase } from '../rules/check-case.ts';
import { MeasuresField } from './measures-field.tsx';
import { caseOf, type CaseDraft } from './paper-case-draft.ts';
import { PaperFields } from './paper-fields.tsx';
import { RemovalFields } from './removal-fields.tsx';

export type CaseFormProps = {
  readonly draft: Draft<CaseDraft>;
  readonly pack: Pack;
  readonly today: PlainDate;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly onSend: () => void;
};

/** One page for one case: whose, on what grounds, by which protocol, until when, with which measures. */
export function CaseForm({ draft, pack, today, running, failure, onSend }: CaseFormProps) {
  const { value } = draft;
  const change = (some: Partial<CaseDraft>): void => draft.set({ ...value, ...some });
  return (
    <div className="rc-form">
      <WhoseCase pack={pack} value={value} onChange={change} />
      <fieldset className="rc-group">
        <legend>{records_web_placing()}</legend>
        <PaperFields
          value={value.placing}
          today={today}
          onChange={(some) => change({ placing: { ...value.placing, ...some } })}
        />
        <DayInput
          label={records_web_ends_on()}
          description={records_web_ends_hint()}
          required
          value={value.endsOn}
          onChange={(endsOn) => change({ endsOn })}
        />
      </fieldset>
      <MeasuresField pack={pack} value={value.measures} onChange={(measures) => change({ measures })} />
      <RemovalFields pack={pack} value={value} today={today} onChange={change} />
      <FailureNote failure={failure} />
      <div className="rc-buttons">
        <DeedButton why={whyNotYet(value, pack, today)} loading={running} onClick={onSend}>
          {records_web_enter()}
        </DeedButton>
        <SavedMark state={draft.state} restored={draft.restored} />
      </div>
    </div>
  );
}

type WhoseCaseProps = {
  readonly pack: Pack;
  readonly value: CaseDraft;
  readonly onChange: (some: Partial<CaseDraft>) => void;
};

const WhoseCase = ({ pack, value, onChange }: WhoseCaseProps) => (
  <>
    <PupilPick value={value.pupil} onChange={(pupil) => onChange({ pupil })} />
    <GroundsField pack={pack} value={value.grounds} onChange={(grounds) => onChange({ grounds })} />
    <TextInTwo
      label={records_web_facts()}
      description={records_web_facts_hint()}
      value={value.facts}
      onChange={(facts) => onChange({ facts })}
      minRows={2}
    />
    <PersonPick
      label={records_web_responsible()}
      value={value.responsible}
      onChange={(responsible) => onChange({ responsible })}
      required
    />
  </>
);

/** The rule's own answer, as far as the page can know it; the server asks it again with everything. */
function whyNotYet(draft: CaseDraft, pack: Pack, today: PlainDate): string | null {
  const record = PaperCase.safeParse(caseOf(draft, pack));
  if (!record.success) return records_web_need();
  const paper = { today, holder: null, leadersKnown: true, scanFound: true };
  return whyNot(
    checkCase(pack, record.data, { earlier: [], leftOn: null, peopleKnown: true, placing: paper, removal: paper }),
  );
}
