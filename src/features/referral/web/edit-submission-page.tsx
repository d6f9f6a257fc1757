import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { packFor } from '#features/procedure/web/packs.ts';
import { useParam } from '#features/cases/web/use-param.ts';
import { caseCard } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import {
  referral_web_edit_lede,
  referral_web_edit_save,
  referral_web_edit_title,
  referral_web_submission_none,
} from '#messages';
import { Answered, Waiting } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { editSubmission, submission, type SubmissionView } from '../contract.ts';
import { draftOfSubmission, SubmissionDraft, submissionOf } from './submission-draft.ts';
import { SubmissionForm } from './submission-form.tsx';

/** Correcting a submission while the Council has not decided on it. */
export function EditSubmissionPage() {
  useLanguage();
  const caseId = useParam('caseId');
  const ask = useAsk(submission, { caseId });
  const card = useAsk(caseCard, { caseId }).data;
  const packId = card?.sealed === false ? card.card.packId : null;
  return (
    <Page title={referral_web_edit_title()} lede={referral_web_edit_lede()}>
      <Answered ask={ask} lines={8}>
        {({ submission: view, editable }) =>
          view === null || !editable ? (
            <p className="tk-dim">{referral_web_submission_none()}</p>
          ) : (
            <WithPack packId={packId}>{(pack) => <Editing key={view.version} view={view} pack={pack} />}</WithPack>
          )
        }
      </Answered>
    </Page>
  );
}

type WithPackProps = { readonly packId: string | null; readonly children: (pack: Pack) => ReactNode };

/** The card of the case names its pack; no form stands before it is known. */
const WithPack = ({ packId, children }: WithPackProps) =>
  packId === null ? <Waiting lines={8} /> : children(packFor(packId));

function Editing({ view, pack }: { readonly view: SubmissionView; readonly pack: Pack }) {
  const navigate = useNavigate();
  const draft = useTypedDraft(`submission:${view.caseId}:edit`, SubmissionDraft, draftOfSubmission(view));
  const edit = usePerform(editSubmission, {
    onDone: () => {
      draft.drop();
      void navigate({ to: `/cases/${view.caseId}` });
    },
  });
  const send = (value: SubmissionDraft): void => {
    const body = submissionOf(value);
    if (body !== null) void edit.run({ ...body, caseId: view.caseId, version: view.version });
  };
  return (
    <SubmissionForm
      draft={draft}
      pack={pack}
      verb={referral_web_edit_save()}
      running={edit.running}
      failure={edit.failure}
      onSend={send}
    />
  );
}
