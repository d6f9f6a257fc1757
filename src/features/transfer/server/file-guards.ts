import { reachOf } from '#kernel/pure/actor.ts';
import type { FileGuard } from '#features/documents/server/public.ts';

/** The sealed file, and the papers that came: for whoever sees the whole school. */
export const transferFileGuards: readonly FileGuard[] = [
  { kind: 'transfer', mayOpen: async (_tx, _id, actor) => reachOf(actor).wholeSchool },
];
