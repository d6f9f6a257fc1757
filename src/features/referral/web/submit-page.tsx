import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { page } from '#features/pupils/contract.ts';
import { useSearchText } from '#features/cases/web/use-param.ts';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  referral_web_submit_lede,
  referral_web_submit_no_pupil,
  referral_web_submit_no_pupil_text,
  referral_web_submit_title,
} from '#messages';
import { Answered, Waiting } from '#ui/answered.tsx';
import { askingOf, useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { appeal, appeals } from '../contract.ts';
import { BackToAppeals } from './back-to-appeals.tsx';
import { SubmissionSent } from './submission-sent.tsx';
import { NewSubmission } from './new-submission.tsx';

type Submitted = OutputOf<typeof import('../contract.ts').submitCase>;

/** The submission on one pupil: `?pupilId=…&appeals=…,…` (clause 4). */
export function SubmitPage() {
  useLanguage();
  const pupilId = useSearchText('pupilId');
  const [done, setDone] = useState<Submitted | null>(null);
  return (
    <Page
      title={referral_web_submit_title()}
      lede={referral_web_submit_lede()}
      marks={<ClauseChip clause={4} />}
      back={<BackToAppeals />}
    >
      {pupilId === undefined ? <NoPupil /> : null}
      {pupilId !== undefined && done === null ? <ForPupil pupilId={pupilId} onDone={setDone} /> : null}
      {done === null ? null : <SubmissionSent done={done} />}
    </Page>
  );
}

const NoPupil = () => (
  <div className="tk-section">
    <EmptyState
      icon="pupils"
      title={referral_web_submit_no_pupil()}
      text={referral_web_submit_no_pupil_text()}
      action={<Link to="/pupils">{referral_web_submit_no_pupil()}</Link>}
    />
  </div>
);

type ForPupilProps = { readonly pupilId: string; readonly onDone: (done: Submitted) => void };

/** Fetches the pupil, the appeals named in the address and those that wait besides; the form is mounted when all are there. */
function ForPupil({ pupilId, onDone }: ForPupilProps) {
  const named = (useSearchText('appeals') ?? '').split(',').filter((id) => id !== '');
  const card = useAsk(page, { pupilId });
  const waiting = useAsk(appeals, { show: 'sent', limit: 100 });
  const texts = useQueries({ queries: named.map((appealId) => askingOf(appeal, { appealId })) });
  if (waiting.isPending || texts.some((text) => text.isPending)) return <Waiting lines={8} />;
  const views = texts.flatMap((text) => (text.data === undefined ? [] : [text.data]));
  return (
    <Answered ask={card} lines={8}>
      {(pupil) => (
        <NewSubmission
          pupil={{ id: pupil.id, name: pupil.shortName, className: pupil.className }}
          waiting={(waiting.data?.rows ?? []).filter((row) => row.pupilId === pupilId)}
          named={views.filter((view) => view.pupilId === pupilId)}
          onDone={onDone}
        />
      )}
    </Answered>
  );
}
