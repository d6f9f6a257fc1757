import { holds, type Me } from '#features/cases/web/use-me.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';

/** Whether the reader keeps meetings: head, deputy or social pedagogue. */
export const mayKeep = (me: Me | undefined): boolean => holds(me, wholeSchoolRoles);
