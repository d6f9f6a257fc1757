import {
  referral_web_call_check,
  referral_web_call_school,
  referral_web_call_text,
  referral_web_call_title,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { useLanguage } from '#ui/language.ts';
import * as contract from '../contract.ts';
import { whomToCall } from '../rules/whom-to-call.ts';
import './referral.css';

/** Whom to call, with the school's own contacts once they came; the national lines need no server. */
export function CallAtOnceNow({ danger }: { readonly danger: readonly contract.Danger[] }) {
  const ask = useAsk(contract.whomToCall, { danger: [...danger] }, { enabled: danger.length > 0, keepFormer: true });
  if (danger.length === 0) return null;
  return <CallAtOnce call={ask.data?.call ?? whomToCall(danger, [])} />;
}

/** Numbers one touch away (process, idea 7). */
export function CallAtOnce({ call }: { readonly call: readonly contract.CallAtOnce[] }) {
  const language = useLanguage();
  if (call.length === 0) return null;
  return (
    <section className="rf-call" role="alert" aria-label={referral_web_call_title()}>
      <p className="rf-call-title">
        <Icon name="alert" /> {referral_web_call_title()}
      </p>
      <p className="tk-small">{referral_web_call_text()}</p>
      <ul>
        {call.map((line) => (
          <li key={`${line.from} ${line.phone}`}>
            <a href={`tel:${line.phone.replaceAll(/[^+\d]/gu, '')}`}>{line.phone}</a>
            <span>
              {line.who[language]}
              {line.from === 'school' ? <span className="tk-small tk-dim"> · {referral_web_call_school()}</span> : null}
              {line.checkNumber ? <span className="tk-small tk-dim"> · {referral_web_call_check()}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
