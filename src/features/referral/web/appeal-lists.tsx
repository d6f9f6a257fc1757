import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Pages } from '#features/cases/web/pages.tsx';
import { usePages } from '#features/cases/web/use-pages.ts';
import { referral_web_write } from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { Queue } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { appeals, myAppeals, type AppealRow } from '../contract.ts';
import { AppealRowView } from './appeal-row-view.tsx';

export const appealShows = ['sent', 'returned', 'joined', 'mine'] as const;
export type AppealShow = (typeof appealShows)[number];

type SchoolProps = { readonly show: Exclude<AppealShow, 'mine'>; readonly today: string };

/** Appeals of the school in one state: those that speak of danger first, then the longest waiting. */
export function SchoolAppeals({ show, today }: SchoolProps) {
  const ask = usePages(
    appeals,
    (after) => ({ show, limit: 30, ...(after === undefined ? {} : { after }) }),
    (page) => page.next,
  );
  return (
    <Pages ask={ask}>
      {(pages) => (
        <Rows show={show} rows={pages.flatMap((page) => page.rows)} all={pages.at(-1)?.next === null} today={today} />
      )}
    </Pages>
  );
}

/** One's own appeals, newest first, each with its answer. */
export function MyAppeals({ today }: { readonly today: string }) {
  const ask = usePages(
    myAppeals,
    (after) => ({ limit: 30, ...(after === undefined ? {} : { after }) }),
    (page) => page.next,
  );
  return (
    <Pages ask={ask}>
      {(pages) => (
        <Rows show="mine" rows={pages.flatMap((page) => page.rows)} all={pages.at(-1)?.next === null} today={today} />
      )}
    </Pages>
  );
}

type RowsProps = {
  readonly show: AppealShow;
  readonly rows: readonly AppealRow[];
  readonly all: boolean;
  readonly today: string;
};

function Rows({ show, rows, all, today }: RowsProps) {
  if (rows.length === 0) return <NothingHere show={show} />;
  return (
    <Queue title={say(`referral_web_show_${show}`)} {...(all ? { count: rows.length } : {})}>
      {rows.map((row) => (
        <AppealRowView key={row.id} row={row} mine={show === 'mine'} today={today} />
      ))}
    </Queue>
  );
}

/** Every empty list says what belongs there. */
const NothingHere = ({ show }: { readonly show: AppealShow }) => (
  <div className="tk-section">
    <EmptyState
      icon={show === 'sent' ? 'check' : 'appeal'}
      title={say(`referral_web_empty_${show}`)}
      text={say(`referral_web_empty_text_${show}`)}
      action={
        show === 'mine' ? (
          <Button component={Link} to="/appeals/new" variant="default">
            {referral_web_write()}
          </Button>
        ) : null
      }
    />
  </div>
);
