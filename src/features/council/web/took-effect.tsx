import { untilDate } from '#kernel/pure/long-date.ts';
import { Link } from '@tanstack/react-router';
import {
  council_web_in_effect,
  council_web_plan_approved,
  council_web_plan_by,
  council_web_rolls_on,
  council_web_took_effect,
} from '#messages';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { Decision } from '../rules/decision.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { inOrder } from './in-order.ts';
import { itemFullTitle } from './item-title.ts';
import { casePath } from './meeting-path.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { decisionWord, removalReasonWord } from './pack-for.ts';

/** What the second signature brought about, question by question; effective from the meeting day. */
export function TookEffect({ view }: { readonly view: MeetingView }) {
  const items = inOrder(view.items, null);
  return (
    <Queue title={council_web_took_effect({ day: longDay(view.heldOn) })}>
      {items.map((item) => (
        <QueueRow
          key={item.id}
          title={
            item.caseId === null ? itemFullTitle(item) : <Link to={casePath(item.caseId)}>{itemFullTitle(item)}</Link>
          }
          detail={
            item.decisions.length === 0
              ? council_web_rolls_on()
              : item.decisions.map((one) => effectWords(item, one)).join('; ')
          }
          marks={
            item.decisions.length === 0 ? undefined : <StatusBadge tone="done">{council_web_in_effect()}</StatusBadge>
          }
        />
      ))}
    </Queue>
  );
}

function effectWords(item: ItemView, decision: Decision): string {
  const pack = packFor(item.packId);
  const words = [decisionWord(pack, decision.kind)];
  if ('endsOn' in decision) words.push(untilDate(decision.endsOn, getLanguage()));
  if ('reason' in decision) words.push(removalReasonWord(pack, decision.reason));
  if ('planId' in decision && decision.planId !== null) words.push(council_web_plan_approved());
  if ('planFollowsOn' in decision && decision.planFollowsOn !== null)
    words.push(council_web_plan_by({ day: longDay(decision.planFollowsOn) }));
  return words.join(', ');
}
