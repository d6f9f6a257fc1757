import type { Pack } from '#features/procedure/rules/pack.ts';
import { departure, ok, refuse, type Departure, type Result } from '#kernel/pure/result.ts';
import type { MemberPart } from './meeting-view.ts';

export type Member = {
  readonly personId: string;
  readonly name: string;
  readonly part: MemberPart;
  readonly external: boolean;
  /** Kinds of the posts held on the first day of the composition; an acting head holds a head's post. */
  readonly posts: readonly string[];
};

export type Composition = {
  readonly orderOn: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly members: readonly Member[];
};

/**
 * Clauses 6 and 7. Departures: `composition-too-small`, `composition-external-member` (6), `chair-not-head`,
 * `secretary-not-social-pedagogue` (7). Refusals: `composition-empty`, `member-twice`, `part-twice`, `dates-upside-down`.
 */
export function checkComposition(pack: Pack, composition: Composition): Result<undefined> {
  const { members } = composition;
  if (members.length === 0) return refuse('composition-empty');
  const twice = members.filter((one, at) => members.findIndex((other) => other.personId === one.personId) !== at);
  if (twice.length > 0) return refuse('member-twice', { names: twice.map((one) => one.name) });
  const doubledPart = (['chair', 'secretary'] as const).find(
    (part) => members.filter((one) => one.part === part).length > 1,
  );
  if (doubledPart !== undefined) return refuse('part-twice', { part: doubledPart });
  if (composition.endsOn !== null && composition.endsOn < composition.startsOn) {
    return refuse('dates-upside-down', { startsOn: composition.startsOn, endsOn: composition.endsOn });
  }
  return ok(undefined, compositionDepartures(pack, members));
}

/** The validity line: what of the composition differs from clauses 6 and 7. All members named in the order count. */
export function compositionDepartures(pack: Pack, members: readonly Member[]): readonly Departure[] {
  const { clause, minMembers, chairRole, secretaryRole } = pack.composition;
  const found: Departure[] = [];
  if (members.length < minMembers)
    found.push(departure('composition-too-small', clause, { members: members.length, minMembers }));
  const outside = members.filter((one) => one.external).map((one) => one.name);
  if (outside.length > 0) found.push(departure('composition-external-member', clause, { names: outside }));
  if (!holds(members, 'chair', chairRole)) found.push(departure('chair-not-head', partsClause));
  if (!holds(members, 'secretary', secretaryRole)) found.push(departure('secretary-not-social-pedagogue', partsClause));
  return found;
}

/** The other side of the validity line: what of clauses 6 and 7 the composition keeps, and by whom. */
export function compositionKept(pack: Pack, members: readonly Member[]): readonly Departure[] {
  const { clause, minMembers, chairRole, secretaryRole } = pack.composition;
  const nameOf = (part: MemberPart): string => members.find((one) => one.part === part)?.name ?? '';
  const kept: Departure[] = [];
  if (members.length >= minMembers)
    kept.push(departure('composition-enough', clause, { members: members.length, minMembers }));
  if (members.length > 0 && members.every((one) => !one.external))
    kept.push(departure('composition-own-staff', clause));
  if (holds(members, 'chair', chairRole)) kept.push(departure('chair-is-head', partsClause, { name: nameOf('chair') }));
  if (holds(members, 'secretary', secretaryRole))
    kept.push(departure('secretary-is-social-pedagogue', partsClause, { name: nameOf('secretary') }));
  const substitutes = members.filter((one) => one.part === 'substitute').map((one) => one.name);
  if (substitutes.length > 0) kept.push(departure('substitute-named', partsClause, { names: substitutes }));
  return kept;
}

const partsClause = 7;

function holds(members: readonly Member[], part: MemberPart, post: string): boolean {
  return members.some((one) => one.part === part && one.posts.includes(post));
}
