import type { ZodType, output as Output } from 'zod';
import type { Role } from './role.ts';

/** Who may call: named roles, any signed-in account, or anyone at the door. */
export type May = readonly Role[] | 'signed-in' | 'anyone';

type Common<I extends ZodType, O extends ZodType> = {
  /** `feature.verb`, also the path: /api/feature/verb */
  readonly name: `${string}.${string}`;
  /** One English sentence for the API page. */
  readonly summary: string;
  /** The clause of the order this rests on, or null where it is ours. */
  readonly clause: number | null;
  readonly may: May;
  readonly input: I;
  readonly output: O;
};

export type ActionContract<I extends ZodType = ZodType, O extends ZodType = ZodType> = Common<I, O> & {
  readonly kind: 'action';
  /** Features whose questions may answer differently afterwards. */
  readonly touches: readonly string[];
};

export type QuestionContract<I extends ZodType = ZodType, O extends ZodType = ZodType> = Common<I, O> & {
  readonly kind: 'question';
  /** The answer to the same input never changes: browsers keep it. */
  readonly lasting?: true;
};

export type Contract = ActionContract | QuestionContract;
export type InputOf<C extends Contract> = Output<C['input']>;
export type OutputOf<C extends Contract> = Output<C['output']>;

/** Declares a write: one deed, one contract, one path. */
export const action = <I extends ZodType, O extends ZodType>(
  contract: Omit<ActionContract<I, O>, 'kind'>,
): ActionContract<I, O> => ({ kind: 'action', ...contract });

/** Declares a read. */
export const question = <I extends ZodType, O extends ZodType>(
  contract: Omit<QuestionContract<I, O>, 'kind'>,
): QuestionContract<I, O> => ({ kind: 'question', ...contract });
