import type { Role } from './role.ts';
import type { Language } from './text.ts';

/** The person behind a request, with the roles and classes of the day. */
export type Actor = {
  readonly accountId: string;
  readonly personId: string;
  readonly schoolId: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly classIds: readonly string[];
  /** Roles held today only in somebody's stead (clause 7); none when left out. */
  readonly standsIn?: readonly StandsIn[];
};

export type StandsIn = { readonly kind: string; readonly forPersonId: string };

/**
 * What of the school's children an actor may see. Every store that reads children demands it.
 * Parts add up: a class teacher who is also a psychologist sees both.
 */
export type Reach = {
  readonly personId: string;
  readonly wholeSchool: boolean;
  readonly classIds: readonly string[];
};

/** Head, deputy and social pedagogue see the whole school; others their classes and what was opened to them. */
export function reachOf(actor: Pick<Actor, 'personId' | 'roles' | 'classIds'>): Reach {
  const wholeSchool = actor.roles.some((role) => role === 'head' || role === 'deputy' || role === 'social-pedagogue');
  const classIds = actor.roles.includes('class-teacher') ? actor.classIds : [];
  return { personId: actor.personId, wholeSchool, classIds };
}
