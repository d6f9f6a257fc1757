import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, notFound, useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { Pages } from '#features/cases/web/pages.tsx';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import {
  overview_queue_done,
  overview_queue_done_text,
  overview_queue_for_keepers,
  overview_to_my_day,
} from '#messages';
import { askOnce } from '#ui/api/call.ts';
import { AskError } from '#ui/api/failure.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { Queue } from '#ui/queue.tsx';
import { DutyKind } from '../contract.ts';
import { dutiesOfKind, type DutyPlace } from '../rules/duties-contract.ts';
import { DutyRow, keyOfDuty } from './duty-row.tsx';
import { ForOthers } from './for-others.tsx';
import { queueTitle } from './queue-title.ts';

/** All that waits of one kind: where My day shows a few. */
export function DutiesPage() {
  useLanguage();
  const { kind } = z.object({ kind: z.string() }).parse(useParams({ strict: false }));
  const known = DutyKind.safeParse(kind);
  const me = useMe();
  if (!known.success) throw notFound();
  const title = queueTitle(known.data);
  if (me === undefined) return null;
  if (!holds(me, wholeSchoolRoles)) return <ForOthers title={title} text={overview_queue_for_keepers()} />;
  return (
    <Page title={title} back={<Link to="/">{overview_to_my_day()}</Link>}>
      <AllOf kind={known.data} />
    </Page>
  );
}

function AllOf({ kind }: { readonly kind: DutyKind }) {
  const ask = useDuties(kind);
  return (
    <Pages ask={ask}>
      {(pages) => {
        const count = pages[0]?.count ?? 0;
        if (count === 0)
          return <EmptyState icon="sun" title={overview_queue_done()} text={overview_queue_done_text()} />;
        return (
          <Queue title={queueTitle(kind)} count={count}>
            {pages.flatMap(({ duties, today }) =>
              duties.map((duty) => <DutyRow key={keyOfDuty(duty)} duty={duty} today={today} />),
            )}
          </Queue>
        );
      }}
    </Pages>
  );
}

const useDuties = (kind: DutyKind) =>
  useInfiniteQuery({
    queryKey: [dutiesOfKind.name, 'pages', kind],
    queryFn: async ({ pageParam, signal }) => {
      const told = await askOnce(dutiesOfKind, { kind, after: pageParam }, signal);
      if (!told.ok) throw new AskError(told.failure);
      return told.value;
    },
    initialPageParam: firstPage(),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const firstPage = (): DutyPlace | null => null;
