import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Role } from '#kernel/pure/role.ts';

/** Who looks at the settings, and on which day. */
export type Reader = { readonly roles: readonly Role[]; readonly today: PlainDate };

/** The calendar and what the order leaves to the school are set by head or deputy, not by an administrator. */
export const leads = (reader: Reader): boolean => reader.roles.includes('head') || reader.roles.includes('deputy');
