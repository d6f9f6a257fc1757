import { useInfiniteQuery } from '@tanstack/react-query';
import { askOnce } from '#ui/api/call.ts';
import { AskError } from '#ui/api/failure.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { storyOfCase, type StoryGroup } from '../rules/story-contract.ts';

type After = NonNullable<InputOf<typeof storyOfCase>['after']>;

/** The story of a case, page by page towards the past. */
export const useStory = (caseId: string, groups: readonly StoryGroup[]) =>
  useInfiniteQuery({
    queryKey: [storyOfCase.name, 'pages', caseId, groups],
    queryFn: async ({ pageParam, signal }) => {
      const input = { caseId, groups: [...groups], limit: 40, ...(pageParam === null ? {} : { after: pageParam }) };
      const told = await askOnce(storyOfCase, input, signal);
      if (!told.ok) throw new AskError(told.failure);
      return told.value;
    },
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.next ?? undefined,
  });

const firstPage = (): After | null => null;
