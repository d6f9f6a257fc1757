import { z } from 'zod';
import { fullName } from '#kernel/pure/person-name.ts';
import { nameKey } from '#features/school/rules/add-staff.ts';
import { PostKind } from '#features/school/rules/posts.ts';
import type { TypedStaff } from '#features/school/rules/staff-rows.ts';
import { nameInput } from '#features/school/web/person-name-fields.tsx';
import { randomId } from '#ui/random-id.ts';

const Line = z.object({
  id: z.string(),
  family: z.string().max(100),
  given: z.string().max(100),
  patronymic: z.string().max(100),
  posts: z.array(PostKind),
});
export type StaffLine = z.infer<typeof Line>;

/** The table as typed so far. */
export const StaffDraft = z.object({ lines: z.array(Line) });
export type StaffDraft = z.infer<typeof StaffDraft>;

/** What a file or a paste brings. */
export const ReadStaff = z.object({
  people: z.array(
    z.object({ family: z.string(), given: z.string(), patronymic: z.string(), posts: z.array(PostKind) }),
  ),
});

export const emptyLine = (): StaffLine => ({
  id: randomId(),
  family: '',
  given: '',
  patronymic: '',
  posts: [],
});

export const isEmpty = ({ family, given, patronymic, posts }: StaffLine): boolean =>
  `${family}${given}${patronymic}`.trim() === '' && posts.length === 0;

/** The lines with those read put in at a place; empty ones give way. */
export function withRead(lines: readonly StaffLine[], read: readonly TypedStaff[], at: number): StaffLine[] {
  const made = read.map((one) => ({ id: randomId(), ...one, posts: [...one.posts] }));
  const all = [...lines.slice(0, at), ...made, ...lines.slice(at)].filter((line) => !isEmpty(line));
  return all.length === 0 ? [emptyLine()] : all;
}

/** The lines as the contract reads them. */
export const peopleOf = (lines: readonly StaffLine[]): readonly { readonly name: unknown; readonly posts: unknown }[] =>
  lines.filter((line) => !isEmpty(line)).map((line) => ({ name: nameInput(line), posts: line.posts }));

/** Ids of lines whose name stands in a line above too. */
export function twiceIn(lines: readonly StaffLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const line of lines) {
    const key = nameKey(fullName(line));
    if (key !== '' && seen.has(key)) twice.add(line.id);
    seen.add(key);
  }
  return twice;
}
