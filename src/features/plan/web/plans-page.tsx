import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Pages } from '#features/cases/web/pages.tsx';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import { usePages } from '#features/cases/web/use-pages.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import {
  library_link,
  plan_list,
  plan_list_copy,
  plan_list_draft,
  plan_list_done,
  plan_list_next,
  plan_list_no_plan,
  plan_list_overdue,
  plan_list_show,
  plan_open,
  plans_lede,
  plans_title,
} from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Page, Section } from '#ui/page.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { Chip, StatusBadge } from '#ui/status-badge.tsx';
import { planList, type PlanRow } from '../contract.ts';
import { MyMeasures } from './my-measures.tsx';
import { ReassignPanel } from './reassign-panel.tsx';
import './plan.css';

const shows = ['all', 'overdue', 'undelivered', 'without-plan'] as const;
type Show = (typeof shows)[number];

/** Plans of children on record within reach, by the nearest day; before them what is asked of the reader by name. */
export function PlansPage() {
  useLanguage();
  const me = useMe();
  const sees = holds(me, [...wholeSchoolRoles, 'class-teacher', 'psychologist']);
  return (
    <Page
      title={plans_title()}
      lede={plans_lede()}
      actions={sees ? <Link to="/plans/library">{library_link()}</Link> : null}
    >
      <MyMeasures />
      {sees ? <PlanPages /> : null}
      {holds(me, [...wholeSchoolRoles]) ? <ReassignPanel /> : null}
    </Page>
  );
}

function PlanPages() {
  const [show, setShow] = useState<Show>('all');
  const asked = usePages(
    planList,
    (after) => ({ show, limit: 30, ...(after === undefined ? {} : { after }) }),
    (page) => page.next,
  );
  return (
    <Section title={plan_list()}>
      <SegmentedControl
        className="pl-shows"
        aria-label={plan_list_show()}
        value={show}
        onChange={(chosen) => setShow(shows.find((one) => one === chosen) ?? 'all')}
        data={shows.map((one) => ({ value: one, label: say(`plan_show_${one}`) }))}
      />
      <Pages ask={asked}>{(pages) => <PlanRows rows={pages.flatMap(({ rows }) => rows)} show={show} />}</Pages>
    </Section>
  );
}

function PlanRows({ rows, show }: { readonly rows: readonly PlanRow[]; readonly show: Show }) {
  if (rows.length === 0)
    return <EmptyState icon="check" title={say(`plan_none_${show}`)} text={say(`plan_none_text_${show}`)} />;
  return (
    <ul className="tk-queue">
      {rows.map((row) => (
        <QueueRow
          key={row.caseId}
          title={
            <>
              <b>{row.pupilName}</b> · {row.className}
            </>
          }
          detail={detailOf(row)}
          marks={<Marks row={row} />}
          action={<OpenPlan caseId={row.caseId} />}
        />
      ))}
    </ul>
  );
}

const OpenPlan = ({ caseId }: { readonly caseId: string }) => (
  <Button variant="default" renderRoot={(props) => <Link to="/cases/$caseId/plan" params={{ caseId }} {...props} />}>
    {plan_open()}
  </Button>
);

function detailOf({ planId, measures, done, nextDueOn, responsibleName }: PlanRow): string {
  const progress = planId === null ? [] : [plan_list_done({ done, measures })];
  const next = nextDueOn === null ? [] : [plan_list_next({ day: longDay(nextDueOn) })];
  return [...progress, ...next, responsibleName].join(' · ');
}

function Marks({ row }: { readonly row: PlanRow }) {
  return (
    <>
      {row.planId === null ? <StatusBadge tone="due">{plan_list_no_plan()}</StatusBadge> : null}
      {row.overdue === 0 ? null : <StatusBadge tone="due">{plan_list_overdue({ n: row.overdue })}</StatusBadge>}
      {row.planId !== null && !row.copyDelivered ? <StatusBadge tone="due">{plan_list_copy()}</StatusBadge> : null}
      {row.draftWaits ? <Chip>{plan_list_draft()}</Chip> : null}
    </>
  );
}
