import { useRef, useState, type ReactNode } from 'react';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { groundWord } from '#features/cases/web/ground-word.ts';
import { PersonPick } from '#features/cases/web/person-pick.tsx';
import {
  referral_web_facts_of,
  referral_web_opinion,
  referral_web_prior,
  referral_web_proposal,
  referral_web_proposal_hint,
  referral_web_reasons,
  referral_web_reasons_hint,
  referral_web_responsible,
  referral_web_responsible_hint,
} from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { SavedMark } from '#ui/saved-mark.tsx';
import { TextInTwo } from '#ui/text-in-two.tsx';
import type { Draft } from '#ui/use-draft.ts';
import type { Mistakes } from './appeal-draft.ts';
import { byField, FormFoot } from './appeal-form.tsx';
import { focusFirstMistake } from './focus-first-mistake.ts';
import { GroundsField } from './grounds-field.tsx';
import './referral.css';
import { mistakesInSubmission, withGrounds, type SubmissionDraft } from './submission-draft.ts';

export type SubmissionFormProps = {
  readonly draft: Draft<SubmissionDraft>;
  readonly pack: Pack;
  readonly verb: string;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly onSend: (draft: SubmissionDraft) => void;
  /** The appeals it rests on, above the fields. */
  readonly children?: ReactNode;
};

/** Paper 2: each ground with its facts, why, what was tried, what is proposed and who answers for it. */
export function SubmissionForm({ draft, pack, verb, running, failure, onSend, children }: SubmissionFormProps) {
  const language = useLanguage();
  const { value, set } = draft;
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const mistakes = mistakesInSubmission(value, pack);
  const errors: Mistakes = { ...byField(fieldErrors(failure)), ...(tried ? mistakes : {}) };
  const change = (part: Partial<SubmissionDraft>): void => set({ ...value, ...part });
  const send = (): void => {
    setTried(true);
    if (Object.keys(mistakes).length === 0) return onSend(value);
    focusFirstMistake(form.current);
  };
  return (
    <Form ref={form} className="rf-form" onSend={send}>
      {children}
      <GroundsField
        pack={pack}
        value={value.grounds.map((ground) => ground.code)}
        onChange={(codes) => set(withGrounds(value, codes, pack, language))}
        error={errors['grounds']}
      />
      <GroundFacts value={value} pack={pack} errors={errors} onChange={change} />
      <CaseWords value={value} errors={errors} onChange={change} />
      <PersonPick
        label={referral_web_responsible()}
        description={referral_web_responsible_hint()}
        value={value.responsible}
        onChange={(person) => change({ responsible: person === null ? null : { id: person.id, label: person.label } })}
        error={errors['responsibleId']}
        required
      />
      <FormFoot verb={verb} running={running} failure={failure}>
        <SavedMark state={draft.state} restored={draft.restored} />
      </FormFoot>
    </Form>
  );
}

type WordsProps = Omit<FactsProps, 'pack'>;

/** Why, what was tried, what the class teacher thinks and what is proposed. */
const CaseWords = ({ value, errors, onChange: change }: WordsProps) => (
  <>
    <TextInTwo
      label={referral_web_reasons()}
      description={referral_web_reasons_hint()}
      value={value.reasons}
      onChange={(reasons) => change({ reasons })}
      error={errors['reasons']}
      required
    />
    <TextInTwo
      label={referral_web_prior()}
      value={value.priorMeasures}
      onChange={(priorMeasures) => change({ priorMeasures })}
      minRows={2}
    />
    <TextInTwo
      label={referral_web_opinion()}
      value={value.classTeacherOpinion}
      onChange={(classTeacherOpinion) => change({ classTeacherOpinion })}
      minRows={2}
    />
    <TextInTwo
      label={referral_web_proposal()}
      description={referral_web_proposal_hint()}
      value={value.proposal}
      onChange={(proposal) => change({ proposal })}
      minRows={2}
    />
  </>
);

type FactsProps = {
  readonly value: SubmissionDraft;
  readonly pack: Pack;
  readonly errors: Mistakes;
  readonly onChange: (part: Partial<SubmissionDraft>) => void;
};

/** Clause 18: no ground without facts and dates. */
const GroundFacts = ({ value, pack, errors, onChange }: FactsProps) =>
  value.grounds.map((ground) => (
    <div key={ground.code} className="rf-ground">
      <TextInTwo
        label={referral_web_facts_of({ ground: groundWord(pack, ground.code) })}
        value={ground.facts}
        onChange={(facts) =>
          onChange({ grounds: value.grounds.map((one) => (one.code === ground.code ? { ...one, facts } : one)) })
        }
        error={errors[`facts:${ground.code}`]}
        required
      />
    </div>
  ));
