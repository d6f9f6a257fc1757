import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** A room's own answer to "may this reader open a file bound to my subject": the same as for the subject's text. */
export type FileGuard = {
  readonly kind: string;
  readonly mayOpen: (tx: Tx, subjectId: string, actor: Actor) => Promise<boolean>;
};
