import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  council_web_hand_out,
  council_web_next_copy,
  council_web_next_extract,
  council_web_next_notice,
  council_web_paper_extract,
  council_web_paper_notice,
  council_web_paper_plan,
  council_web_record_handing,
} from '#messages';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { Queue } from '#ui/queue.tsx';
import type { Decision } from '../rules/decision.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { inOrder } from './in-order.ts';
import { itemFullTitle } from './item-title.ts';
import { planPath } from './meeting-path.ts';

const noticeKinds: readonly Decision['kind'][] = ['place', 'extend', 'remove'];

/** Papers for each family after the signatures: extract, notice, a copy of the plan; one list, one click each. */
export function HandOut({ view }: { readonly view: MeetingView }) {
  const items = inOrder(view.items, null).filter((one) => one.caseId !== null && one.decisions.length > 0);
  if (items.length === 0) return null;
  return (
    <Queue title={council_web_hand_out()} count={items.length}>
      {items.map((item) => (
        <li key={item.id} className="cn-handed">
          <div>
            <div className="tk-row-title">{itemFullTitle(item)}</div>
            <div className="tk-small tk-dim">{nextStepOf(item)}</div>
          </div>
          <Papers item={item} />
        </li>
      ))}
    </Queue>
  );
}

function Papers({ item }: { readonly item: ItemView }) {
  const planId = approvedPlan(item);
  const notices = item.decisions.some((one) => noticeKinds.includes(one.kind));
  return (
    <div className="cn-buttons">
      <PaperButtons paper="extract" id={item.id} label={council_web_paper_extract()} />
      {notices ? <PaperButtons paper="notice" id={item.id} label={council_web_paper_notice()} /> : null}
      {planId === null || item.caseId === null ? null : (
        <>
          <PaperButtons paper="plan" id={planId} label={council_web_paper_plan()} />
          <Button variant="default" component={Link} to={planPath(item.caseId)}>
            {council_web_record_handing()}
          </Button>
        </>
      )}
    </div>
  );
}

/** Clause 14: one copy of the plan goes to the parents. */
function nextStepOf(item: ItemView): string {
  if (approvedPlan(item) !== null) return council_web_next_copy();
  return item.decisions.some((one) => noticeKinds.includes(one.kind))
    ? council_web_next_notice()
    : council_web_next_extract();
}

function approvedPlan(item: ItemView): string | null {
  const found = item.decisions.find((one) => 'planId' in one && one.planId !== null);
  return found !== undefined && 'planId' in found ? found.planId : null;
}
