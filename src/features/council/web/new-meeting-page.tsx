import './council.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import type { InputOf } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { paperLanguages, type Text } from '#kernel/pure/text.ts';
import {
  council_web_after_the_fact_hint,
  council_web_after_the_fact_label,
  council_web_back,
  council_web_call,
  council_web_call_do,
  council_web_call_lede,
  council_web_call_who,
  council_web_call_who_text,
  council_web_decision_missing,
  council_web_decision_number,
  council_web_decision_on,
  council_web_enter_meeting,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { Waiting } from '#ui/answered.tsx';
import { DayInput } from '#ui/day-input.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { SavedMark } from '#ui/saved-mark.tsx';
import { emptyText } from '#ui/text-in-two.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { callMeeting, compositions } from '../contract.ts';
import { checkCall } from '../rules/check-call.ts';
import { MeetingFormat } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';
import { DueHint } from './due-hint.tsx';
import { missingOfPlace, PlaceFields, whereOf } from './place-fields.tsx';
import { PlanRowsField } from './plan-rows-field.tsx';
import { preparationPath } from './meeting-path.ts';
import { useSearchText } from '#features/cases/web/use-param.ts';
import { useLeadDays } from './use-lead-days.ts';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import { whyNot } from './why-not.ts';

const Draft = z.object({
  decisionNumber: z.string(),
  decisionOn: PlainDate.nullable(),
  heldOn: PlainDate.nullable(),
  startsAt: z.string(),
  /** As a draft keeps it: an empty twin instead of none. */
  place: z.object({ lang: z.enum(paperLanguages), text: z.string(), other: z.string() }),
  format: MeetingFormat,
  link: z.string(),
  endsBy: z.string(),
  planRowIds: z.array(Id),
  afterTheFact: z.boolean(),
});
type Draft = z.infer<typeof Draft>;

/** Calls a meeting (clause 5), or enters one that was held on paper. */
export function NewMeetingPage() {
  const me = useMe();
  if (me === undefined) return <Waiting lines={6} />;
  return mayDo(me, callMeeting) ? <CallForm today={me.calendarToday} /> : <NotCaller />;
}

/** Clause 5: a decision of the administration calls it. */
const NotCaller = () => (
  <Page title={council_web_call()} back={<Link to="/council">{council_web_back()}</Link>}>
    <EmptyState
      icon="council"
      title={council_web_call_who()}
      text={council_web_call_who_text()}
      action={
        <Button variant="default" component={Link} to="/council">
          {council_web_back()}
        </Button>
      }
    />
  </Page>
);

type Change = Partial<Omit<Draft, 'place'>> & { readonly place?: Text };

/** The draft of a call; a question of the work plan in the address is ticked until somebody ticks otherwise. */
function useCallDraft(today: PlainDate) {
  const [row, setRow] = useState(useSearchText('row'));
  const draft = useDraft('council-meeting:new', Draft, emptyDraft(today));
  const typed = draft.value;
  const form = row === undefined ? typed : { ...typed, planRowIds: [...new Set([...typed.planRowIds, row])] };
  const change = ({ place, ...others }: Change): void => {
    if (others.planRowIds !== undefined) setRow(undefined);
    draft.set({ ...form, ...others, place: place === undefined ? form.place : placeDraft(place) });
  };
  return { form, change, draft };
}

/** What is sent; null while a day is missing. */
function callOf(form: Draft): InputOf<typeof callMeeting> | null {
  const { decisionNumber, decisionOn, heldOn, startsAt, planRowIds, afterTheFact } = form;
  if (decisionOn === null || heldOn === null) return null;
  const where = whereOf({ ...form, place: placeText(form) });
  return { decisionNumber, decisionOn, heldOn, startsAt, ...where, planRowIds, afterTheFact };
}

function CallForm({ today }: { readonly today: PlainDate }) {
  const navigate = useNavigate();
  const { form, change, draft } = useCallDraft(today);
  const deed = usePerform(callMeeting, {
    onDone: ({ id }) => {
      draft.drop();
      void navigate({ to: preparationPath(id) });
    },
  });
  const why = useWhyNotCalled(form, today);
  const errors = fieldErrors(deed.failure);
  const call = (): void => {
    const input = callOf(form);
    if (input !== null) void deed.run(input);
  };
  return (
    <Page
      title={council_web_call()}
      lede={council_web_call_lede()}
      back={<Link to="/council">{council_web_back()}</Link>}
    >
      <div className="tk-panel cn-form cn-narrow">
        <DecisionFields form={form} today={today} errors={errors} onChange={change} />
        <PlaceFields value={{ ...form, place: placeText(form) }} errors={errors} onChange={change} />
        <PlanRowsField
          day={form.heldOn ?? today}
          chosen={form.planRowIds}
          onChange={(planRowIds) => change({ planRowIds })}
        />
        <Checkbox
          label={council_web_after_the_fact_label()}
          description={council_web_after_the_fact_hint()}
          checked={form.afterTheFact}
          onChange={(event) => change({ afterTheFact: event.currentTarget.checked })}
        />
        {form.heldOn === null || form.afterTheFact ? null : <DueHint heldOn={form.heldOn} today={today} />}
        <FailureNote failure={deed.failure} />
        <div className="cn-buttons">
          <DeedButton why={why} loading={deed.running} onClick={call}>
            {form.afterTheFact ? council_web_enter_meeting() : council_web_call_do()}
          </DeedButton>
          <SavedMark state={draft.state} restored={draft.restored} />
        </div>
      </div>
    </Page>
  );
}

type DecisionFieldsProps = {
  readonly form: Draft;
  readonly today: PlainDate;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (some: Partial<Pick<Draft, 'decisionNumber' | 'decisionOn'>>) => void;
};

const DecisionFields = ({ form, today, errors, onChange: change }: DecisionFieldsProps) => (
  <div className="cn-fields">
    <TextInput
      label={council_web_decision_number()}
      required
      value={form.decisionNumber}
      error={errors['decisionNumber']}
      onChange={(event) => change({ decisionNumber: event.currentTarget.value })}
    />
    <DayInput
      label={council_web_decision_on()}
      required
      max={today}
      value={form.decisionOn}
      error={errors['decisionOn']}
      onChange={(decisionOn) => change({ decisionOn })}
    />
  </div>
);

const emptyDraft = (today: PlainDate): Draft => ({
  decisionNumber: '',
  decisionOn: today,
  heldOn: null,
  startsAt: '15:00',
  place: placeDraft(emptyText(getLanguage())),
  format: 'in-person',
  link: '',
  endsBy: '',
  planRowIds: [],
  afterTheFact: false,
});

function useWhyNotCalled(form: Draft, today: PlainDate): string | null {
  const leadDays = useLeadDays();
  const { heldOn, decisionOn, afterTheFact } = form;
  const inForce = useAsk(compositions, {}).data?.compositions.some(
    (one) => heldOn !== null && one.startsOn <= heldOn && (one.endsOn === null || one.endsOn >= heldOn),
  );
  if (form.decisionNumber.trim() === '' || decisionOn === null) return council_web_decision_missing();
  const missing = missingOfPlace({ ...form, place: placeText(form) });
  if (missing !== null || heldOn === null) return missing;
  return whyNot(checkCall({ decisionOn, heldOn, afterTheFact, leadDays, compositionInForce: inForce ?? true, today }));
}

const placeDraft = ({ lang, text, other }: Text): Draft['place'] => ({ lang, text, other: other ?? '' });

const placeText = ({ place: { lang, text, other } }: Draft): Text =>
  other === '' ? { lang, text } : { lang, text, other };
