import { untilDate } from '#kernel/pure/long-date.ts';
import { links_web_not_seen, links_web_seen, links_web_wrong_codes } from '#messages';
import { getLanguage } from '#ui/language.ts';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { LinkCard } from '../rules/link-view.ts';

/** Whether the link lives, until when, and whether it was opened. A locked one is the school's to renew. */
export function LinkStateLine({ link }: { readonly link: LinkCard }) {
  const open = link.state === 'open';
  const facts = [
    ...(open ? [untilDate(link.expiresOn, getLanguage())] : []),
    link.seenAt === null
      ? links_web_not_seen()
      : links_web_seen({ day: longDay(dayOfMoment(link.seenAt)), hour: hourOf(link.seenAt) }),
    ...(link.wrongCodes === 0 ? [] : [links_web_wrong_codes({ count: link.wrongCodes })]),
  ];
  return (
    <p className="lk-state">
      <StatusBadge tone={open ? 'accent' : link.state === 'locked' ? 'due' : 'calm'} icon={open ? 'next' : 'lock'}>
        {say(`links_web_state_${link.state}`)}
      </StatusBadge>{' '}
      <span className="tk-small tk-dim">{facts.join(' · ')}</span>
    </p>
  );
}
