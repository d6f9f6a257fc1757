import { everyStaffRole } from '#kernel/pure/role.ts';
import { mayCall } from '#kernel/server/actor-of.ts';
import { adoptTemplate } from '../rules/wording/wording-contract.ts';
import type { FileGuard } from './file-guard.ts';

/** The emblem stands on every paper of the school: whoever works there may see it. */
export const documentsFileGuards: readonly FileGuard[] = [
  // Downloaded by its own door, where the reach of each paper in it is judged again.
  { kind: 'bundle', mayOpen: async () => false },
  // Only the head and the deputy upload one; it is tried and taken back on the page of the paper.
  { kind: 'template', mayOpen: async (_tx, _id, actor) => mayCall(adoptTemplate.may, actor) },
  { kind: 'emblem', mayOpen: async (_tx, _id, actor) => everyStaffRole.some((role) => actor.roles.includes(role)) },
];
