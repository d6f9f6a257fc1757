import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { people } from '#features/school/contract.ts';
import type { PostKind } from '#features/school/rules/posts.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import { getLanguage } from '#ui/language.ts';
import { Pick, type PickOption } from '#ui/pick.tsx';

export type PersonPickProps = {
  readonly label: ReactNode;
  readonly value: PickOption | null;
  readonly onChange: (person: PickOption | null) => void;
  /** Only those who hold this post today. */
  readonly kind?: PostKind;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
};

/** Chooses a colleague by name; the post tells namesakes apart. */
export function PersonPick({ kind, ...pick }: PersonPickProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const input = {
    show: 'here',
    limit: 30,
    ...(search === '' ? {} : { search }),
    ...(kind === undefined ? {} : { kind }),
  } as const;
  const ask = useAsk(people, input, { keepFormer: true });
  const side = getLanguage() === 'ru' ? 'ru' : 'kk';
  const options = (ask.data?.rows ?? []).map(({ id, name, posts, classes }) => ({
    id,
    label: name,
    detail: [...new Set(posts.map((post) => post.title[side]))].concat(classes).join(', '),
  }));
  return <Pick {...pick} options={options} onSearch={setTyped} loading={ask.isFetching} />;
}
