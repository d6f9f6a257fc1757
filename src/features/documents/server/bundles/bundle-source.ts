import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** One paper of a bundle: which, of what, and to which question of an agenda it belongs. */
export type BundlePart = {
  readonly paper: string;
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly question: number | null;
};

/** What belongs to a meeting or a case, in the order of the process; answered by the room that keeps it. Null: not within reach. */
export type BundleSource = {
  readonly kind: string;
  readonly list: (tx: Tx, id: string, actor: Actor) => Promise<readonly BundlePart[] | null>;
};
