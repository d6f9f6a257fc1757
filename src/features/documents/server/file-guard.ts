import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Whether a case is not sealed for this reader; answered by the room of cases. */
export type CaseIsOpen = (tx: Tx, caseId: string, actor: Actor) => Promise<boolean>;

export type FileGuards = { readonly fileGuards: readonly FileGuard[]; readonly caseIsOpen: CaseIsOpen };

/** A room's own answer to "may this reader open a file bound to my subject": the same as for the subject's text. */
export type FileGuard = {
  readonly kind: string;
  readonly mayOpen: (tx: Tx, subjectId: string, actor: Actor) => Promise<boolean>;
};
