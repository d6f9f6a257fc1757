import type { ActionContract, InputOf, OutputOf, QuestionContract } from '#kernel/pure/contract.ts';
import type { Answer } from './answer.ts';
import { invalidOf } from './invalid-of.ts';
import type { Kernel } from './kernel.ts';

/** Where a call at the door comes from. */
export type Knock = {
  readonly address: string;
  /** Shown in the list of sessions: the browser as it names itself. */
  readonly device: string;
  readonly tokenHash: Buffer | null;
  /** From this very machine, past no proxy; left out where that is not known. */
  readonly local?: boolean;
};

/** `untilClosed`: the browser forgets it when it is closed. */
export type SessionCookie = { readonly token: string; readonly untilClosed?: boolean };

/** What the door answers, and what becomes of the session cookie. */
export type DoorAnswer<T> = { readonly answer: Answer<T>; readonly cookie?: SessionCookie | 'drop' };

/** A write before sign-in, or of the session itself: it opens its own transaction and keeps no request row, since its input holds secrets. */
export type DoorDeed = {
  readonly contract: ActionContract;
  readonly enter: (kernel: Kernel, input: unknown, knock: Knock) => Promise<DoorAnswer<unknown>>;
};

/** A question that may be asked before sign-in. */
export type DoorReading = {
  readonly contract: QuestionContract;
  readonly look: (kernel: Kernel, input: unknown, knock: Knock) => Promise<Answer<unknown>>;
};

/** Closes a door deed over its types; invalid input never reaches it. */
export function doorDeed<C extends ActionContract>(
  contract: C,
  enter: (kernel: Kernel, input: InputOf<C>, knock: Knock) => Promise<DoorAnswer<OutputOf<C>>>,
): DoorDeed {
  return {
    contract,
    enter: async (kernel, raw, knock) => {
      const schema: C['input'] = contract.input;
      const parsed = schema.safeParse(raw);
      if (!parsed.success) return { answer: invalidOf(parsed.error) };
      const input: InputOf<C> = parsed.data;
      return enter(kernel, input, knock);
    },
  };
}

/** Closes a door question over its types. */
export function doorReading<C extends QuestionContract>(
  contract: C,
  look: (kernel: Kernel, input: InputOf<C>, knock: Knock) => Promise<Answer<OutputOf<C>>>,
): DoorReading {
  return {
    contract,
    look: async (kernel, raw, knock) => {
      const schema: C['input'] = contract.input;
      const parsed = schema.safeParse(raw);
      if (!parsed.success) return invalidOf(parsed.error);
      const input: InputOf<C> = parsed.data;
      return look(kernel, input, knock);
    },
  };
}
