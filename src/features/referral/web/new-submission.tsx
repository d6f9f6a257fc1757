import { Checkbox } from '@mantine/core';
import { packFor, packInUse } from '#features/procedure/web/packs.ts';
import { groundsLine } from '#features/cases/web/ground-word.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  referral_web_on_pupil,
  referral_web_rests_none,
  referral_web_rests_on,
  referral_web_submit_do,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { useLanguage } from '#ui/language.ts';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { submitCase, type AppealRow, type AppealView } from '../contract.ts';
import { draftFrom, SubmissionDraft, submissionOf } from './submission-draft.ts';
import { SubmissionForm } from './submission-form.tsx';

export type NewSubmissionProps = {
  readonly pupil: { readonly id: string; readonly name: string; readonly className: string };
  /** Appeals on this pupil that wait for an answer. */
  readonly waiting: readonly AppealRow[];
  /** Those the submission begins with. */
  readonly named: readonly AppealView[];
  readonly onDone: (done: OutputOf<typeof submitCase>) => void;
};

/** The submission with the appeals it rests on; without any the program asks for a reason (clause 2). */
export function NewSubmission({ pupil, waiting, named, onDone }: NewSubmissionProps) {
  const language = useLanguage();
  const pack = packInUse();
  const draft = useTypedDraft(`submission:${pupil.id}`, SubmissionDraft, draftFrom(named, pack, language));
  const submit = usePerform(submitCase, {
    onDone: (value) => {
      draft.drop();
      onDone(value);
    },
  });
  const send = (value: SubmissionDraft): void => {
    const body = submissionOf(value);
    const appealIds = value.appealIds.filter((id) => waiting.some((row) => row.id === id));
    if (body !== null) void submit.run({ ...body, pupilId: pupil.id, appealIds });
  };
  return (
    <SubmissionForm
      draft={draft}
      pack={pack}
      verb={referral_web_submit_do()}
      running={submit.running}
      failure={submit.failure}
      onSend={send}
    >
      <p>
        <b>{referral_web_on_pupil({ name: pupil.name, className: pupil.className })}</b>
      </p>
      {waiting.length === 0 ? (
        <p className="tk-dim">{referral_web_rests_none()}</p>
      ) : (
        <Checkbox.Group
          label={referral_web_rests_on()}
          value={draft.value.appealIds}
          onChange={(appealIds) => draft.set({ ...draft.value, appealIds })}
        >
          <div className="rf-checks">
            {waiting.map((row) => (
              <Checkbox
                key={row.id}
                value={row.id}
                label={`${row.authorName}, ${longDay(dayOfMoment(row.sentAt))}`}
                description={groundsLine(packFor(row.packId), row.grounds)}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </SubmissionForm>
  );
}
