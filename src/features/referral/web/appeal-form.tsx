import { Button, Checkbox, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { packFor, packInUse } from '#features/procedure/web/packs.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  referral_web_asked,
  referral_web_asked_hint,
  referral_web_author_name,
  referral_web_author_relation,
  referral_web_author_relation_hint,
  referral_web_done,
  referral_web_facts,
  referral_web_facts_hint,
  referral_web_files,
  referral_web_happened_on,
  referral_web_outside,
  referral_web_outside_hint,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import type { Failure } from '#ui/api/failure.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { SavedMark } from '#ui/saved-mark.tsx';
import { TextInTwo } from '#ui/text-in-two.tsx';
import type { Draft } from '#ui/use-draft.ts';
import { mistakesIn, type AppealDraft, type Mistakes } from './appeal-draft.ts';
import { focusFirstMistake } from './focus-first-mistake.ts';
import { DangerField } from './danger-field.tsx';
import { FilesField } from './files-field.tsx';
import { GroundsField } from './grounds-field.tsx';
import { PupilPick } from './pupil-pick.tsx';
import './referral.css';

export type AppealFormProps = {
  readonly draft: Draft<AppealDraft>;
  readonly today: PlainDate;
  /** The words of the button: send, or send again. */
  readonly verb: string;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly onSend: (draft: AppealDraft) => void;
  /** A returned appeal stays under the pack it was written under; a new one comes under the pack in force. */
  readonly packId?: string;
  /** The pupil of a returned appeal does not change. */
  readonly pupilFixed?: boolean;
  /** Offers to record it for a person without an account. */
  readonly mayRecord?: boolean;
};

/** One sheet, phone first: whom it is about, on what ground, what happened; the rest is welcome but not demanded. */
export function AppealForm(props: AppealFormProps) {
  useLanguage();
  const { draft, today, verb, running, failure, onSend, packId, pupilFixed = false, mayRecord = false } = props;
  const { value, set } = draft;
  const pack = packId === undefined ? packInUse() : packFor(packId);
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const mistakes = mistakesIn(value, pack, today);
  const errors: Mistakes = { ...byField(fieldErrors(failure)), ...(tried ? mistakes : {}) };
  const change = (part: Partial<AppealDraft>): void => set({ ...value, ...part });
  const send = (): void => {
    setTried(true);
    if (Object.keys(mistakes).length === 0) return onSend(value);
    focusFirstMistake(form.current);
  };
  return (
    <Form ref={form} className="rf-form" onSend={send}>
      {mayRecord ? <Outside value={value} errors={errors} onChange={change} /> : null}
      {pupilFixed ? null : (
        <PupilPick value={value.pupil} onChange={(pupil) => change({ pupil })} error={errors['pupil']} />
      )}
      <GroundsField
        pack={pack}
        value={value.grounds}
        onChange={(grounds) => change({ grounds })}
        error={errors['grounds']}
      />
      <TextInTwo
        label={referral_web_facts()}
        description={referral_web_facts_hint()}
        value={value.facts}
        onChange={(facts) => change({ facts })}
        error={errors['facts']}
        required
      />
      <DayInput
        label={referral_web_happened_on()}
        value={value.happenedOn}
        onChange={(happenedOn) => change({ happenedOn })}
        max={today}
        error={errors['happenedOn']}
      />
      <DangerField value={value.danger} onChange={(danger) => change({ danger })} />
      <WelcomeFields value={value} onChange={change} />
      <FormFoot verb={verb} running={running} failure={failure}>
        <SavedMark state={draft.state} restored={draft.restored} />
      </FormFoot>
    </Form>
  );
}

type WelcomeProps = { readonly value: AppealDraft; readonly onChange: (part: Partial<AppealDraft>) => void };

/** What helps but is not demanded. */
const WelcomeFields = ({ value, onChange: change }: WelcomeProps) => (
  <>
    <TextInTwo label={referral_web_done()} value={value.done} onChange={(done) => change({ done })} minRows={2} />
    <TextInTwo
      label={referral_web_asked()}
      description={referral_web_asked_hint()}
      value={value.asked}
      onChange={(asked) => change({ asked })}
      minRows={2}
    />
    <FilesField label={referral_web_files()} files={value.files} onChange={(files) => change({ files })} />
  </>
);

type OutsideProps = {
  readonly value: AppealDraft;
  readonly errors: Mistakes;
  readonly onChange: (part: Partial<AppealDraft>) => void;
};

/** Any interested person may appeal (clause 4); one without an account says it to a person who records it. */
function Outside({ value, errors, onChange }: OutsideProps) {
  return (
    <div className="rf-outside">
      <Checkbox
        label={referral_web_outside()}
        description={referral_web_outside_hint()}
        checked={value.outside}
        onChange={(event) => onChange({ outside: event.currentTarget.checked })}
      />
      {value.outside ? (
        <div className="rf-pair">
          <TextInput
            label={referral_web_author_name()}
            required
            value={value.authorName}
            error={errors['authorName']}
            onChange={(event) => onChange({ authorName: event.currentTarget.value })}
          />
          <TextInput
            label={referral_web_author_relation()}
            description={referral_web_author_relation_hint()}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            value={value.authorRelation}
            error={errors['authorRelation']}
            onChange={(event) => onChange({ authorRelation: event.currentTarget.value })}
          />
        </div>
      ) : null}
    </div>
  );
}

type FootProps = {
  readonly verb: string;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly children: ReactNode;
};

/** Why it was not done, the one button, and whether what is typed is safe. */
export const FormFoot = ({ verb, running, failure, children }: FootProps) => (
  <div className="rf-foot">
    <FailureNote failure={failure} />
    <div className="rf-foot-row">
      <Button type="submit" size="md" loading={running}>
        {verb}
      </Button>
      {children}
    </div>
  </div>
);

/** Errors of the server stand under the field's first name: `facts.text` belongs to `facts`. */
export const byField = (errors: Readonly<Record<string, string>>): Mistakes =>
  Object.fromEntries(Object.entries(errors).map(([path, error]) => [path.split('.')[0] ?? path, error]));
