import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import { Pick, type PickOption } from '#ui/pick.tsx';
import { people } from '../contract.ts';
import { postsLine } from './post-words.tsx';

export type PersonPickProps = {
  readonly label: ReactNode;
  readonly value: PickOption | null;
  readonly onChange: (person: PickOption | null) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  /** Also those without a post today. */
  readonly all?: boolean;
};

/** A member of staff by a part of the name; the posts tell namesakes apart. */
export function PersonPick({
  label,
  value,
  onChange,
  description,
  error,
  required = false,
  all = false,
}: PersonPickProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const found = useAsk(people, { search, show: all ? 'all' : 'here', limit: 20 }, { keepFormer: true });
  const options = (found.data?.rows ?? []).map(optionOf);
  return (
    <Pick
      label={label}
      description={description}
      error={error}
      required={required}
      options={options}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      loading={found.isFetching}
    />
  );
}

const optionOf = ({ id, name, posts }: OutputOf<typeof people>['rows'][number]): PickOption =>
  posts.length === 0 ? { id, label: name } : { id, label: name, detail: postsLine(posts) };
