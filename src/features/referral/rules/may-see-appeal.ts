import type { Role } from '#kernel/pure/role.ts';
import type { AppealState } from '../contract.ts';

export type AppealReader = { readonly personId: string; readonly roles: readonly Role[] };
type Seen = {
  readonly authorId: string | null;
  readonly recordedBy: string;
  readonly state: AppealState;
  /** It was joined to a case that is sealed and that this reader has not opened with a reason. */
  readonly sealed: boolean;
};

/** Whether the appeal is the reader's own: written by them, or recorded by them for a person without an account. */
export const isOwnAppeal = (appeal: Pick<Seen, 'authorId' | 'recordedBy'>, personId: string): boolean =>
  appeal.authorId === personId || (appeal.authorId === null && appeal.recordedBy === personId);

/**
 * Who may open an appeal: its author their own; deputy, head and social pedagogue all, but a declined one
 * stays with its author and the deputy, and one of a sealed case opens with the case (process, States; clause 21).
 */
export function maySeeAppeal(appeal: Seen, reader: AppealReader): boolean {
  if (isOwnAppeal(appeal, reader.personId)) return true;
  if (appeal.sealed) return false;
  if (appeal.state === 'declined') return reader.roles.includes('deputy');
  return reader.roles.some((role) => role === 'head' || role === 'deputy' || role === 'social-pedagogue');
}
