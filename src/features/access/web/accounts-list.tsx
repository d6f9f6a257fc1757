import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#kernel/pure/contract.ts';
import { PagedRows } from '#features/school/web/paged-rows.tsx';
import { postsLine } from '#features/school/web/post-words.tsx';
import {
  access_web_account_close,
  access_web_account_close_text,
  access_web_account_closed,
  access_web_accounts_closed_none,
  access_web_accounts_none,
  access_web_accounts_none_text,
  access_web_accounts_open,
  access_web_accounts_shut,
  access_web_accounts_title,
  access_web_session,
  access_web_sessions_none,
  school_web_no_posts,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { accounts, closeAccount } from '../contract.ts';
import { deviceWord } from './device-word.ts';

type Row = OutputOf<typeof accounts>['rows'][number];
type Show = 'open' | 'closed';

/** Accounts with the posts behind them and their sessions. */
export function AccountsList() {
  const [show, setShow] = useState<Show>('open');
  return (
    <Section
      title={access_web_accounts_title()}
      actions={
        <SegmentedControl
          size="sm"
          value={show}
          aria-label={access_web_accounts_title()}
          onChange={(chosen) => setShow(chosen === 'closed' ? 'closed' : 'open')}
          data={[
            { value: 'open', label: access_web_accounts_open() },
            { value: 'closed', label: access_web_accounts_shut() },
          ]}
        />
      }
    >
      <Accounts key={show} show={show} />
    </Section>
  );
}

function Accounts({ show }: { readonly show: Show }) {
  const [after, setAfter] = useState<InputOf<typeof accounts>['after']>(undefined);
  const [closing, setClosing] = useState<Row | null>(null);
  const ask = useAsk(accounts, { show, limit: 50, ...(after === undefined ? {} : { after }) }, { keepFormer: true });
  return (
    <>
      <PagedRows
        ask={ask}
        after={after}
        onTurn={setAfter}
        empty={
          <EmptyState
            icon="person"
            title={show === 'open' ? access_web_accounts_none() : access_web_accounts_closed_none()}
            text={access_web_accounts_none_text()}
          />
        }
      >
        {(row) => <AccountRow key={row.accountId} row={row} onClose={() => setClosing(row)} />}
      </PagedRows>
      {closing === null ? null : <CloseAccount row={closing} onClose={() => setClosing(null)} />}
    </>
  );
}

function AccountRow({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  return (
    <QueueRow
      title={
        <>
          <b>{row.name}</b> <span className="tk-dim">{row.login}</span>
        </>
      }
      detail={
        <>
          <div>{row.posts.length === 0 ? school_web_no_posts() : postsLine(row.posts)}</div>
          {row.closedAt === null ? (
            <SessionLines sessions={row.sessions} />
          ) : (
            <div>{access_web_account_closed({ day: longDay(dayOfMoment(row.closedAt)) })}</div>
          )}
        </>
      }
      action={
        row.closedAt === null ? (
          <Button variant="subtle" size="compact-md" onClick={onClose}>
            {access_web_account_close()}
          </Button>
        ) : undefined
      }
    />
  );
}

function SessionLines({ sessions }: { readonly sessions: Row['sessions'] }) {
  if (sessions.length === 0) return <div>{access_web_sessions_none()}</div>;
  return sessions.map((one) => (
    <div key={one.startedAt}>
      {access_web_session({
        day: longDay(dayOfMoment(one.seenAt)),
        hour: hourOf(one.seenAt),
        device: deviceWord(one.device),
      })}
    </div>
  ));
}

function CloseAccount({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const close = usePerform(closeAccount, { onDone: onClose });
  return (
    <ConfirmDialog
      opened
      title={row.name}
      verb={access_web_account_close()}
      running={close.running}
      onCancel={onClose}
      onConfirm={() => void close.run({ accountId: row.accountId, version: row.version })}
    >
      <p>{access_web_account_close_text()}</p>
      <FailureNote failure={close.failure} />
    </ConfirmDialog>
  );
}
