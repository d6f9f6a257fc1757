import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import type { Reader } from '#features/school/web/reader.ts';

/** Head, deputy and social pedagogue keep the list of pupils; a class teacher sees the class and its families. */
export const keepsPupils = (reader: Reader): boolean => wholeSchoolRoles.some((role) => reader.roles.includes(role));

export const seesPupils = (reader: Reader): boolean => keepsPupils(reader) || reader.roles.includes('class-teacher');
