import { everyStaffRole } from '#kernel/pure/role.ts';
import type { FileGuard } from './file-guard.ts';

/** The emblem stands on every paper of the school: whoever works there may see it. */
export const documentsFileGuards: readonly FileGuard[] = [
  { kind: 'emblem', mayOpen: async (_tx, _id, actor) => everyStaffRole.some((role) => actor.roles.includes(role)) },
];
