import { people } from '#features/school/contract.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import { getLanguage } from '#ui/language.ts';
import type { PickOption } from '#ui/pick.tsx';

export type StaffRow = OutputOf<typeof people>['rows'][number];

const everyone: readonly StaffRow[] = [];

/** Staff and outside specialists with a post today, in Kazakh order; empty until the answer came. */
export const useStaff = (): readonly StaffRow[] => useAsk(people, { show: 'here', limit: 200 }).data?.rows ?? everyone;

export const staffOption = (row: StaffRow): PickOption => {
  const post = row.posts[0]?.title[getLanguage() === 'ru' ? 'ru' : 'kk'];
  return post === undefined ? { id: row.id, label: row.name } : { id: row.id, label: row.name, detail: post };
};

/** Ids of those who hold a post of that kind today. */
export const holdersOf = (staff: readonly StaffRow[], kind: string): readonly string[] =>
  staff.filter((row) => row.posts.some((post) => post.kind === kind)).map((row) => row.id);
