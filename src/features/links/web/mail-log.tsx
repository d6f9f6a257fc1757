import { links_web_attempts, links_web_mails } from '#messages';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import type { MailView } from '../rules/link-view.ts';

/** The delivery log: to whom, when, how often tried, and why not. */
export function MailLog({ mails }: { readonly mails: readonly MailView[] }) {
  if (mails.length === 0) return null;
  return (
    <>
      <p className="tk-small tk-dim">{links_web_mails()}</p>
      <ul className="lk-list tk-small">
        {mails.map((mail) => (
          <li key={mail.id}>
            {mail.to}: {factsOf(mail).join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}

function factsOf(mail: MailView): string[] {
  const at = mail.endedAt ?? mail.triedAt ?? mail.askedAt;
  return [
    say(`links_web_mail_${mail.state}`),
    `${longDay(dayOfMoment(at))}, ${hourOf(at)}`,
    links_web_attempts({ count: mail.attempts }),
    ...(mail.lastError === null ? [] : [say(`links_web_error_${mail.lastError}`)]),
  ];
}
