import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Pages } from '#features/cases/web/pages.tsx';
import { usePages } from '#features/cases/web/use-pages.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import {
  petitions_list_all,
  petitions_list_case,
  petitions_list_empty,
  petitions_list_empty_text,
  petitions_list_made,
  petitions_list_open,
  petitions_list_show,
  petitions_list_since,
  petitions_list_title,
} from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { getLanguage, useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Page } from '#ui/page.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { petitions, type PetitionRow } from '../contract.ts';

type Show = 'open' | 'all';

/** Clause 17: what waits of the petitions to the commission, for head and deputy; the oldest first. */
export function PetitionsPage() {
  useLanguage();
  const [show, setShow] = useState<Show>('open');
  const asked = usePages(
    petitions,
    (after) => ({ show, limit: 30, ...(after === undefined ? {} : { after }) }),
    (page) => page.next,
  );
  return (
    <Page title={petitions_list_title()}>
      <SegmentedControl
        aria-label={petitions_list_show()}
        value={show}
        onChange={(chosen) => setShow(chosen === 'all' ? 'all' : 'open')}
        data={[
          { value: 'open', label: petitions_list_open() },
          { value: 'all', label: petitions_list_all() },
        ]}
      />
      <Pages ask={asked}>{(pages) => <Rows rows={pages.flatMap(({ rows }) => rows)} />}</Pages>
    </Page>
  );
}

function Rows({ rows }: { readonly rows: readonly PetitionRow[] }) {
  if (rows.length === 0)
    return <EmptyState icon="check" title={petitions_list_empty()} text={petitions_list_empty_text()} />;
  return (
    <ul className="tk-queue">
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { readonly row: PetitionRow }) {
  const { duty } = row;
  return (
    <QueueRow
      title={
        <>
          <b>{row.pupilName}</b> · {row.className}
        </>
      }
      detail={`${kindOf(row)} · ${petitions_list_made({ day: longDay(row.madeOn) })}`}
      marks={
        <>
          <StatusBadge tone={row.state === 'answered' || row.state === 'settled' ? 'done' : 'accent'}>
            {say(`petitions_state_${row.state}`)}
          </StatusBadge>
          {duty === null ? null : (
            <StatusBadge tone="due">
              {say(`petitions_duty_${duty.duty}`)}, {petitions_list_since({ day: longDay(duty.since) })}
            </StatusBadge>
          )}
        </>
      }
      action={
        <Button
          variant="default"
          renderRoot={(link) => <Link {...link} to={`/cases/${row.caseId}`} search={{ tab: 'family' }} />}
        >
          {petitions_list_case()}
        </Button>
      }
    />
  );
}

const kindOf = ({ packId, kind }: PetitionRow): string =>
  packFor(packId).petitionKinds.find(({ code }) => code === kind)?.names[getLanguage()] ?? kind;
