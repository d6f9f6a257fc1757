import './links.css';
import type { BesideItem } from '#features/council/web/lent-panels.ts';
import { links_web_answers } from '#messages';
import { SaidList } from './said-list.tsx';
import { useLinks } from './use-links.ts';

/** Opinions of invited specialists and answers of parents, beside the question that is heard. */
export function ItemAnswers({ meetingId, itemId }: BesideItem) {
  const links = useLinks(meetingId);
  const answered = [...(links?.links ?? []), ...(links?.byFamily ?? [])].filter(
    (one) => one.itemId === itemId && one.said.length > 0,
  );
  if (answered.length === 0) return null;
  return (
    <section className="lk-answers" aria-label={links_web_answers()}>
      <h3>{links_web_answers()}</h3>
      {answered.map((one) => (
        <SaidList key={`${one.invitationId} ${'id' in one}`} said={one.said} name={one.name} />
      ))}
    </section>
  );
}
