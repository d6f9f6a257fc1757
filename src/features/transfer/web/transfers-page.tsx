import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  transfer_algorithm_link,
  transfer_came,
  transfer_drop_parcel,
  transfer_drop_parcel_text,
  transfer_lede,
  transfer_none,
  transfer_none_text,
  transfer_open,
  transfer_parcel_message,
  transfer_parcel_package,
  transfer_post,
  transfer_schools_link,
  transfer_sent,
  transfer_since,
  transfer_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useLanguage } from '#ui/language.ts';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { Page } from '#ui/page.tsx';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { dropParcel, openParcel, transferList } from '../contract.ts';
import { nameShown } from './school-name.ts';
import { StateBadge } from './state-badge.tsx';
import { TakeFile } from './take-file.tsx';

type List = OutputOf<typeof transferList>;

/** Work on its way to and from other schools (clause 20): what waits to be opened first. */
export function TransfersPage() {
  useLanguage();
  const ask = useAsk(transferList, {});
  return (
    <Page
      title={transfer_title()}
      lede={transfer_lede()}
      marks={<ClauseChip clause={20} />}
      actions={
        <>
          <Link to="/transfers/schools">{transfer_schools_link()}</Link>
          <Link to="/transfers/algorithm">{transfer_algorithm_link()}</Link>
        </>
      }
    >
      <Answered ask={ask} lines={6}>
        {(list) => <Lists list={list} />}
      </Answered>
      <TakeFile />
    </Page>
  );
}

function Lists({ list }: { readonly list: List }) {
  const { rows, parcels, today } = list;
  if (rows.length + parcels.length === 0)
    return <EmptyState icon="next" title={transfer_none()} text={transfer_none_text()} />;
  return (
    <>
      {parcels.length === 0 ? null : (
        <Queue title={transfer_post()} count={parcels.length}>
          {parcels.map((parcel) => (
            <Parcel key={parcel.id} parcel={parcel} />
          ))}
        </Queue>
      )}
      <Rows title={transfer_came()} rows={rows.filter(({ side }) => side === 'came')} today={today} />
      <Rows title={transfer_sent()} rows={rows.filter(({ side }) => side === 'sent')} today={today} />
    </>
  );
}

function Parcel({ parcel }: { readonly parcel: List['parcels'][number] }) {
  const navigate = useNavigate();
  const open = usePerform(openParcel, {
    onDone: ({ transferId }) => void navigate({ to: `/transfers/${transferId}` }),
  });
  const words = parcel.kind === 'package' ? transfer_parcel_package : transfer_parcel_message;
  return (
    <QueueRow
      title={words({ bin: parcel.fromBin })}
      detail={
        <>
          {longDay(dayOfMoment(parcel.cameAt))}
          <FailureNote failure={open.failure} />
        </>
      }
      action={
        <>
          <Button loading={open.running} onClick={() => void open.run({ parcelId: parcel.id })}>
            {transfer_open()}
          </Button>
          {open.failure === null ? null : <DropParcel parcelId={parcel.id} />}
        </>
      }
    />
  );
}

/** Offered only where it could not be opened. */
function DropParcel({ parcelId }: { readonly parcelId: string }) {
  const [asking, setAsking] = useState(false);
  const deed = usePerform(dropParcel);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {transfer_drop_parcel()}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={transfer_drop_parcel()}
        verb={transfer_drop_parcel()}
        running={deed.running}
        onCancel={() => setAsking(false)}
        onConfirm={() => void deed.run({ parcelId })}
      >
        <p>{transfer_drop_parcel_text()}</p>
        <FailureNote failure={deed.failure} />
      </ConfirmDialog>
    </>
  );
}

function Rows({ title, rows, today }: Pick<List, 'rows' | 'today'> & { readonly title: string }) {
  if (rows.length === 0) return null;
  return (
    <Queue title={title} count={rows.length}>
      {rows.map((row) => (
        <QueueRow
          key={row.id}
          title={<Link to={`/transfers/${row.id}`}>{row.pupilName}</Link>}
          detail={transfer_since({ school: nameShown(row.partnerNames), day: longDay(row.beganOn, today) })}
          marks={
            <>
              <StateBadge state={row.state} />
              {row.nextDueOn === null ? null : <Countdown due={row.nextDueOn} today={today} />}
            </>
          }
        />
      ))}
    </Queue>
  );
}
