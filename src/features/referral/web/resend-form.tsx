import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { referral_web_resend } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { resendAppeal, type AppealView } from '../contract.ts';
import { AppealDraft, bodyOf, draftOf } from './appeal-draft.ts';
import { AppealForm } from './appeal-form.tsx';

/** A returned appeal stands in the form as it was written; what was missing is added and it is sent again. */
export function ResendForm({ view, today }: { readonly view: AppealView; readonly today: PlainDate }) {
  const draft = useTypedDraft(`appeal:${view.id}`, AppealDraft, draftOf(view));
  const resend = usePerform(resendAppeal, { onDone: draft.drop });
  return (
    <AppealForm
      draft={draft}
      today={today}
      verb={referral_web_resend()}
      running={resend.running}
      failure={resend.failure}
      packId={view.packId}
      pupilFixed
      onSend={(value) => void resend.run({ ...bodyOf(value), appealId: view.id, version: view.version })}
    />
  );
}
