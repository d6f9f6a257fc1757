import { holds, useMe, type Me } from '#features/cases/web/use-me.ts';
import { useParam } from '#features/cases/web/use-param.ts';
import {
  referral_web_about,
  referral_web_appeal_lede,
  referral_web_appeal_recorded,
  referral_web_paper,
} from '#messages';
import { Answered, Waiting } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { Page } from '#ui/page.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { appeal, type AppealView } from '../contract.ts';
import { AppealAnswer } from './appeal-answer.tsx';
import { AppealStateBadge } from './appeal-state-badge.tsx';
import { AppealText } from './appeal-text.tsx';
import { BackToAppeals } from './back-to-appeals.tsx';
import { CallAtOnce } from './call-at-once.tsx';
import { DeputyActions } from './deputy-actions.tsx';
import { OwnActions } from './own-actions.tsx';
import { ResendForm } from './resend-form.tsx';

/** One appeal: the author sees the text and the answer, the deputy also what can be done with it. */
export function AppealPage() {
  useLanguage();
  const me = useMe();
  const ask = useAsk(appeal, { appealId: useParam('appealId') });
  if (me === undefined) return <Waiting lines={6} />;
  return <Answered ask={ask}>{(view) => <OneAppeal view={view} me={me} />}</Answered>;
}

/** What stands on the page of an appeal. */
export function OneAppeal({ view, me }: { readonly view: AppealView; readonly me: Me }) {
  const deputy = holds(me, ['deputy']);
  return (
    <Page
      title={referral_web_about({ name: view.pupilName })}
      lede={ledeOf(view, me.calendarToday)}
      back={<BackToAppeals />}
      marks={
        <>
          <AppealStateBadge state={view.state} />
          <ClauseChip clause={4} />
        </>
      }
      actions={<PaperButtons paper="appeal" id={view.id} label={referral_web_paper()} />}
    >
      {view.call.length === 0 ? null : (
        <div className="tk-section">
          <CallAtOnce call={view.call} />
        </div>
      )}
      <AppealAnswer view={view} answering={deputy} />
      {view.mine && view.state === 'returned' ? (
        <ResendForm key={view.version} view={view} today={me.calendarToday} />
      ) : (
        <AppealText view={view} />
      )}
      {deputy && view.state === 'sent' ? <DeputyActions view={view} /> : null}
      {view.mine ? <OwnActions view={view} /> : null}
    </Page>
  );
}

function ledeOf(view: AppealView, today: string): string {
  const when = `${longDay(dayOfMoment(view.sentAt), today)}, ${hourOf(view.sentAt)}`;
  const author = view.authorRelation === null ? view.authorName : `${view.authorName} (${view.authorRelation})`;
  const line = referral_web_appeal_lede({ className: view.className, author, when });
  return view.authorRelation === null
    ? line
    : `${line}. ${referral_web_appeal_recorded({ name: view.recordedByName })}`;
}
