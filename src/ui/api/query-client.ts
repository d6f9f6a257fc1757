import { QueryClient } from '@tanstack/react-query';
import { AskError } from './failure.ts';

/** One cache of answers; only a lost connection is worth asking again. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: (count, error) => error instanceof AskError && error.failure.kind === 'offline' && count < 3,
      },
    },
  });

/** Marks every answer of the named features as old; the screens that show them ask again. */
export async function refreshFeatures(client: QueryClient, features: readonly string[]): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      typeof name === 'string' && features.some((feature) => name === feature || name.startsWith(`${feature}.`)),
  });
}
