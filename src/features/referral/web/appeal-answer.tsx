import { Link } from '@tanstack/react-router';
import { referral_web_answer_by, referral_web_to_case } from '#messages';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import type { AppealView } from '../contract.ts';
import { Said } from './said.tsx';

/** The answer of the deputy, in plain words; the file itself is never shown to the author. Nothing yet to whoever is `answering`. */
export function AppealAnswer({ view, answering }: { readonly view: AppealView; readonly answering: boolean }) {
  if (view.state === 'withdrawn' || (view.state === 'sent' && (answering || !view.mine))) return null;
  return (
    <section className="rf-answer" aria-label={say(`referral_web_answer_${view.state}`)}>
      <h2>{say(`referral_web_answer_${view.state}`)}</h2>
      {view.answer === null ? null : <Said text={view.answer} />}
      <p className="tk-dim">{say(`referral_web_answer_text_${view.state}`)}</p>
      {view.answeredByName === null || view.answeredAt === null ? null : (
        <p className="tk-small tk-dim">
          {referral_web_answer_by({ name: view.answeredByName, day: longDay(dayOfMoment(view.answeredAt)) })}
        </p>
      )}
      {view.caseId === null ? null : (
        <p>
          <Link to="/cases/$caseId" params={{ caseId: view.caseId }} className="rf-link">
            {referral_web_to_case()}
          </Link>
        </p>
      )}
    </section>
  );
}
