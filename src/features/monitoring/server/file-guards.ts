import type { FileGuard } from '#features/documents/server/public.ts';
import { findContact } from './contact-store.ts';

/** A photo of a visit is opened by whoever may read the contact. */
export const monitoringFileGuards: readonly FileGuard[] = [
  { kind: 'contact', mayOpen: async (tx, subjectId, actor) => (await findContact(tx, subjectId, actor)) !== null },
];
