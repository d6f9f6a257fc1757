import '#features/school/web/school.css';
import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { WithReader } from '#features/access/web/with-reader.tsx';
import { PagedRows } from '#features/school/web/paged-rows.tsx';
import type { Reader } from '#features/school/web/reader.ts';
import type { InputOf, OutputOf } from '#kernel/pure/contract.ts';
import {
  pupils_import_open,
  pupils_web_add,
  pupils_web_any_class,
  pupils_web_class,
  pupils_web_empty,
  pupils_web_empty_text,
  pupils_web_here,
  pupils_web_keepers_only,
  pupils_web_lede,
  pupils_web_left,
  pupils_web_no_guardian,
  pupils_web_nobody,
  pupils_web_nobody_text,
  pupils_web_not_for_you,
  pupils_web_not_for_you_text,
  pupils_web_search,
  pupils_web_title,
  pupils_web_born_short,
  pupils_web_show,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { longDay } from '#ui/long-day.ts';
import { Page } from '#ui/page.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { Chip } from '#ui/status-badge.tsx';
import { list } from '../contract.ts';
import { keepsPupils, seesPupils } from './may.ts';
import { useClassOptions } from './use-class-options.ts';

/** The pupils within reach: search, class, page by page. */
export function PupilsPage() {
  return (
    <WithReader>
      {(reader) => (
        <Page title={pupils_web_title()} lede={pupils_web_lede()} actions={<AddButton reader={reader} />}>
          {seesPupils(reader) ? (
            <Pupils keeps={keepsPupils(reader)} />
          ) : (
            <div style={{ marginTop: 20 }}>
              <EmptyState icon="lock" title={pupils_web_not_for_you()} text={pupils_web_not_for_you_text()} />
            </div>
          )}
        </Page>
      )}
    </WithReader>
  );
}

function AddButton({ reader }: { readonly reader: Reader }) {
  if (keepsPupils(reader))
    return (
      <Group gap="sm">
        <Button component={Link} to="/pupils/new" leftSection={<Icon name="plus" />}>
          {pupils_web_add()}
        </Button>
        <ImportButton />
      </Group>
    );
  return seesPupils(reader) ? (
    <p className="tk-small tk-dim" style={{ maxWidth: '34ch' }}>
      {pupils_web_keepers_only()}
    </p>
  ) : null;
}

const ImportButton = () => (
  <Button component={Link} to="/pupils/import" variant="default" leftSection={<Icon name="upload" />}>
    {pupils_import_open()}
  </Button>
);

type Filters = Omit<InputOf<typeof list>, 'after' | 'limit'>;

function Pupils({ keeps }: { readonly keeps: boolean }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [classId, setClassId] = useState<string | null>(null);
  const [show, setShow] = useState<'here' | 'left'>('here');
  const options = useClassOptions();
  const filters: Filters = { show, ...(search === '' ? {} : { search }), ...(classId === null ? {} : { classId }) };
  return (
    <>
      <div className="tk-tools">
        <TextInput
          label={pupils_web_search()}
          leftSection={<Icon name="search" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          className="tk-tools-narrow"
          label={pupils_web_class()}
          placeholder={pupils_web_any_class()}
          clearable
          searchable
          data={[...options]}
          value={classId}
          onChange={setClassId}
        />
        <SegmentedControl
          aria-label={pupils_web_show()}
          value={show}
          onChange={(chosen) => setShow(chosen === 'left' ? 'left' : 'here')}
          data={[
            { value: 'here', label: pupils_web_here() },
            { value: 'left', label: pupils_web_left() },
          ]}
        />
      </div>
      <PupilRows key={JSON.stringify(filters)} filters={filters} keeps={keeps} />
    </>
  );
}

function PupilRows({ filters, keeps }: { readonly filters: Filters; readonly keeps: boolean }) {
  const [after, setAfter] = useState<InputOf<typeof list>['after']>(undefined);
  const ask = useAsk(list, { ...filters, limit: 50, ...(after === undefined ? {} : { after }) }, { keepFormer: true });
  const filtered = filters.search !== undefined || filters.classId !== undefined || filters.show === 'left';
  return (
    <PagedRows
      ask={ask}
      after={after}
      onTurn={setAfter}
      empty={
        <EmptyState
          icon="pupils"
          title={filtered ? pupils_web_nobody() : pupils_web_empty()}
          text={filtered ? pupils_web_nobody_text() : pupils_web_empty_text()}
          {...(filtered || !keeps ? {} : { action: <ImportButton /> })}
        />
      }
    >
      {(row) => <PupilRow key={row.id} row={row} />}
    </PagedRows>
  );
}

const PupilRow = ({ row }: { readonly row: OutputOf<typeof list>['rows'][number] }) => (
  <QueueRow
    title={
      <Link className="tk-link-row" to={`/pupils/${row.id}`}>
        {row.name}
      </Link>
    }
    detail={pupils_web_born_short({ day: longDay(row.bornOn) })}
    marks={
      <>
        {row.className === '' ? null : <Chip>{row.className}</Chip>}
        {row.guardians === 0 ? <Chip>{pupils_web_no_guardian()}</Chip> : null}
      </>
    }
  />
);
