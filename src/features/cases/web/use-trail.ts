import { useInfiniteQuery } from '@tanstack/react-query';
import { caseTrail } from '../contract.ts';
import { askOnce } from '#ui/api/call.ts';
import { AskError } from '#ui/api/failure.ts';

/** The trail of a case, page by page towards the past. */
export const useTrail = (caseId: string) =>
  useInfiniteQuery({
    queryKey: [caseTrail.name, 'pages', caseId],
    queryFn: async ({ pageParam, signal }) => {
      const told = await askOnce(caseTrail, { caseId, ...(pageParam === 0 ? {} : { before: pageParam }) }, signal);
      if (!told.ok) throw new AskError(told.failure);
      return told.value;
    },
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
  });
