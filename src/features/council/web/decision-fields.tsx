import { Select, VisuallyHidden } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { untilDate } from '#kernel/pure/long-date.ts';
import {
  council_web_petition_note,
  council_web_petition_note_label,
  council_web_plan,
  council_web_reason,
  council_web_reason_choose,
  council_web_reason_note,
  council_web_reason_note_label,
  council_web_responsible,
  council_web_responsible_label,
  council_web_term,
  council_web_until,
  council_web_until_label,
  council_web_until_why,
  council_web_until_why_label,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { FieldRow } from '#ui/field-row.tsx';
import { getLanguage } from '#ui/language.ts';
import { Pick } from '#ui/pick.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import type { DecisionCheck } from './decision-check.ts';
import type { DecisionForm } from './decision-form.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { removalReasonWord } from './pack-for.ts';
import { PlanField } from './plan-field.tsx';
import { TermField } from './term-field.tsx';
import { staffOption, useStaff } from './use-staff.ts';

export type DecisionFieldsProps = {
  readonly view: MeetingView;
  readonly item: ItemView;
  readonly form: DecisionForm;
  readonly check: DecisionCheck;
  readonly onChange: (form: DecisionForm) => void;
  /** Opens the plan beside the question; null where it has a page of its own only. */
  readonly onPlan: (() => void) | null;
};

/** The table under the buttons: what the chosen decisions still ask for. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { item, form, onChange, onPlan } = props;
  const has = (kind: DecisionForm['kinds'][number]): boolean => form.kinds.includes(kind);
  return (
    <>
      {has('place') || has('extend') ? <TermRows {...props} /> : null}
      {has('remove') ? <RemovalRows item={item} form={form} onChange={onChange} /> : null}
      {has('approve-plan') ? (
        <FieldRow label={council_web_plan()}>
          <PlanField
            item={item}
            form={{ ...form, approvesPlan: true }}
            onChange={onChange}
            onPlan={onPlan}
            mayFollow={false}
          />
        </FieldRow>
      ) : null}
      {has('support-petition') ? (
        <FieldRow label={council_web_petition_note()}>
          <TextInTwo
            label={council_web_petition_note_label()}
            minRows={1}
            value={form.petitionNote ?? emptyText(getLanguage())}
            onChange={(petitionNote) =>
              onChange({ ...form, petitionNote: petitionNote.text === '' ? null : petitionNote })
            }
          />
        </FieldRow>
      ) : null}
      {has('adjourn') ? <AdjourningRows {...props} /> : null}
    </>
  );
}

/** Until which day, and why: it comes back to an agenda by that day. */
const AdjourningRows = ({ view, form, onChange }: DecisionFieldsProps) => (
  <>
    <FieldRow label={council_web_until()}>
      <DayInput
        label={council_web_until_label()}
        min={view.heldOn}
        value={form.until}
        onChange={(until) => onChange({ ...form, until })}
      />
    </FieldRow>
    <FieldRow label={council_web_until_why()}>
      <TextInTwo
        label={council_web_until_why_label()}
        required
        minRows={1}
        value={form.untilNote ?? emptyText(getLanguage())}
        onChange={(untilNote) => onChange({ ...form, untilNote: untilNote.text === '' ? null : untilNote })}
      />
    </FieldRow>
  </>
);

function TermRows({ item, form, check, onChange, onPlan }: DecisionFieldsProps) {
  const staff = useStaff().map(staffOption);
  const computed = check.decisions.find((one) => one.kind === 'place' || one.kind === 'extend');
  const endsOn: PlainDate | null = computed?.endsOn ?? form.endsOn;
  return (
    <>
      <FieldRow label={council_web_term()}>
        <TermField item={item} form={form} onChange={onChange} />
        {endsOn === null ? null : <p className="cn-until">{untilDate(endsOn, getLanguage())}</p>}
      </FieldRow>
      <FieldRow label={council_web_plan()}>
        <PlanField item={item} form={form} onChange={onChange} onPlan={onPlan} mayFollow />
      </FieldRow>
      <FieldRow label={council_web_responsible()}>
        <Pick
          label={<VisuallyHidden>{council_web_responsible_label()}</VisuallyHidden>}
          options={staff}
          value={staff.find((one) => one.id === form.responsibleId) ?? null}
          onChange={(option) => onChange({ ...form, responsibleId: option?.id ?? null })}
        />
      </FieldRow>
    </>
  );
}

function RemovalRows({ item, form, onChange }: Pick<DecisionFieldsProps, 'item' | 'form' | 'onChange'>) {
  const pack = packFor(item.packId);
  return (
    <>
      <FieldRow label={council_web_reason()}>
        <Select
          aria-label={council_web_reason()}
          placeholder={council_web_reason_choose()}
          data={pack.removalReasons.map((row) => ({ value: row.code, label: removalReasonWord(pack, row.code) }))}
          value={form.reason}
          onChange={(code) =>
            onChange({ ...form, reason: pack.removalReasons.find((row) => row.code === code)?.code ?? null })
          }
        />
      </FieldRow>
      <FieldRow label={council_web_reason_note()}>
        <TextInTwo
          label={council_web_reason_note_label()}
          required={form.reason === 'other'}
          minRows={1}
          value={form.note ?? emptyText(getLanguage())}
          onChange={(note) => onChange({ ...form, note: note.text === '' ? null : note })}
        />
      </FieldRow>
    </>
  );
}
