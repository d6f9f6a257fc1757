import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { search } from '#features/overview/contract.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import type { NavItem } from './navigation.ts';
import { SearchDialog } from './search-dialog.tsx';

const shortest = 2;
const calm = 200;

/** Pupils and open cases within reach, and the sections, in one box. */
export function SchoolSearch({
  sections,
  onClose,
}: {
  readonly sections: readonly NavItem[];
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), calm);
  const ask = useAsk(search, { words }, { enabled: words.length >= shortest, keepFormer: true });
  const hits = (words.length < shortest ? [] : (ask.data?.hits ?? [])).map((hit) => ({
    to: hit.kind === 'case' ? `/cases/${hit.id}` : `/pupils/${hit.id}`,
    icon: hit.kind === 'case' ? ('register' as const) : ('pupils' as const),
    label: hit.title,
    detail: hit.detail,
  }));
  return <SearchDialog sections={sections} onClose={onClose} hits={hits} onType={setTyped} />;
}
