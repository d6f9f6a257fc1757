import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { InputOf, OutputOf, QuestionContract } from '#kernel/pure/contract.ts';
import { askOnce } from './call.ts';
import { AskError } from './failure.ts';

export type AskOptions = {
  /** False holds the question back, e.g. until two letters are typed. */
  readonly enabled?: boolean;
  /** Keeps showing the former answer while the next one comes (search, filters, pages). */
  readonly keepFormer?: boolean;
  readonly everyMs?: number;
};

/** The query of a question, for route loaders and `client.ensureQueryData`. */
export const askingOf = <C extends QuestionContract>(contract: C, input: InputOf<C>) =>
  queryOptions({
    queryKey: [contract.name, input],
    queryFn: async ({ signal }): Promise<OutputOf<C>> => {
      const told = await askOnce(contract, input, signal);
      if (!told.ok) throw new AskError(told.failure);
      return told.value;
    },
  });

/** Asks a question and follows its answer; `error` is an AskError whose `failure` says why not. */
export function useAsk<C extends QuestionContract>(
  contract: C,
  input: InputOf<C>,
  options: AskOptions = {},
): UseQueryResult<OutputOf<C>, Error> {
  return useQuery({
    ...askingOf(contract, input),
    enabled: options.enabled ?? true,
    ...(options.keepFormer === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
  });
}
