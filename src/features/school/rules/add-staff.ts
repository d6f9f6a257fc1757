import { normalise } from '#kernel/pure/normalise.ts';
import { fullName, type PersonName } from '#kernel/pure/person-name.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** A name as two lines are compared. */
export const nameKey = (name: string): string => normalise(name);

/** Refuses `staff-twice` (one name on two lines of the table) and `staff-here` (a name the school has already). */
export function addStaff<P extends { readonly name: PersonName }>(
  people: readonly P[],
  here: ReadonlySet<string>,
): Result<readonly P[]> {
  const names = people.map((one) => fullName(one.name));
  const keys = names.map(nameKey);
  const twice = names.filter((_, at) => keys.indexOf(keys[at] ?? '') < at);
  if (twice.length > 0) return refuse('staff-twice', { names: [...new Set(twice)] });
  const known = names.filter((name) => here.has(nameKey(name)));
  return known.length > 0 ? refuse('staff-here', { names: known }) : ok(people);
}
