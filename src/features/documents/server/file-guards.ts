import { everyStaffRole } from '#kernel/pure/role.ts';
import type { FileGuard } from './file-guard.ts';

/** The emblem stands on every paper of the school: whoever works there may see it. */
export const documentsFileGuards: readonly FileGuard[] = [
  // Downloaded by its own door, where the reach of each paper in it is judged again.
  { kind: 'bundle', mayOpen: async () => false },
  { kind: 'emblem', mayOpen: async (_tx, _id, actor) => everyStaffRole.some((role) => actor.roles.includes(role)) },
];
