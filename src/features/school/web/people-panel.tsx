import './school.css';
import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#kernel/pure/contract.ts';
import {
  school_web_class_teacher_of,
  school_web_external,
  school_web_no_posts,
  school_web_people_add,
  school_web_people_all,
  school_web_people_any_post,
  school_web_people_empty,
  school_web_people_empty_text,
  school_web_people_many,
  school_web_people_nobody,
  school_web_people_post,
  school_web_people_search,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { Chip, StatusBadge } from '#ui/status-badge.tsx';
import { people } from '../contract.ts';
import { PostKind, postKinds } from '../rules/posts.ts';
import { PagedRows } from './paged-rows.tsx';
import { postKindWord, postsLine } from './post-words.tsx';

type Row = OutputOf<typeof people>['rows'][number];
type Key = InputOf<typeof people>['after'];

/** Staff and outside specialists: find, add, open. */
export function PeoplePanel() {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [kind, setKind] = useState<PostKind | null>(null);
  const [all, setAll] = useState(false);
  const filters = {
    ...(search === '' ? {} : { search }),
    ...(kind === null ? {} : { kind }),
    show: all ? ('all' as const) : ('here' as const),
  };
  return (
    <>
      <div className="tk-tools">
        <TextInput
          label={school_web_people_search()}
          leftSection={<Icon name="search" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          className="tk-tools-narrow"
          label={school_web_people_post()}
          placeholder={school_web_people_any_post()}
          clearable
          data={postKinds.map((one) => ({ value: one, label: postKindWord(one) }))}
          value={kind}
          onChange={(chosen) => setKind(postKinds.find((one) => one === chosen) ?? null)}
        />
        <Switch
          label={school_web_people_all()}
          checked={all}
          mb={8}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
        <Button component={Link} to="/settings/people/new" leftSection={<Icon name="plus" />}>
          {school_web_people_add()}
        </Button>
        <Button component={Link} to="/settings/people/many" variant="default">
          {school_web_people_many()}
        </Button>
      </div>
      <PeopleList key={JSON.stringify(filters)} filters={filters} />
    </>
  );
}

function PeopleList({ filters }: { readonly filters: Omit<InputOf<typeof people>, 'after' | 'limit'> }) {
  const [after, setAfter] = useState<Key>(undefined);
  const ask = useAsk(
    people,
    { ...filters, limit: 50, ...(after === undefined ? {} : { after }) },
    { keepFormer: true },
  );
  const filtered = filters.search !== undefined || filters.kind !== undefined;
  return (
    <PagedRows
      ask={ask}
      after={after}
      onTurn={setAfter}
      empty={
        <EmptyState
          icon="person"
          title={filtered ? school_web_people_nobody() : school_web_people_empty()}
          text={school_web_people_empty_text()}
        />
      }
    >
      {(row) => <PersonRow key={row.id} row={row} />}
    </PagedRows>
  );
}

const PersonRow = ({ row }: { readonly row: Row }) => (
  <QueueRow
    title={
      <Link className="tk-link-row" to={`/settings/people/${row.id}`}>
        {row.name}
      </Link>
    }
    detail={row.posts.length === 0 ? school_web_no_posts() : postsLine(row.posts)}
    marks={
      <>
        {row.classes.length === 0 ? null : (
          <Chip>{school_web_class_teacher_of({ classes: row.classes.join(', ') })}</Chip>
        )}
        {row.external ? <StatusBadge icon="out">{school_web_external()}</StatusBadge> : null}
      </>
    }
  />
);
