import { useInfiniteQuery } from '@tanstack/react-query';
import type { InputOf, OutputOf, QuestionContract } from '#kernel/pure/contract.ts';
import { askOnce } from '#ui/api/call.ts';
import { AskError } from '#ui/api/failure.ts';

type Key = { readonly sort: string; readonly id: string };
type PageOf = { readonly next: Key | null };

/** A list that pages by key: each page is asked for with the key the former one ended at. */
export function usePages<C extends QuestionContract>(
  contract: C,
  inputAfter: (after: Key | undefined) => InputOf<C>,
  nextOf: (page: OutputOf<C>) => PageOf['next'],
) {
  return useInfiniteQuery({
    queryKey: [contract.name, 'pages', inputAfter(undefined)],
    queryFn: async ({ pageParam, signal }): Promise<OutputOf<C>> => {
      const told = await askOnce(contract, inputAfter(pageParam), signal);
      if (!told.ok) throw new AskError(told.failure);
      return told.value;
    },
    initialPageParam: firstKey(),
    getNextPageParam: (last) => nextOf(last) ?? undefined,
  });
}

const firstKey = (): Key | undefined => undefined;
