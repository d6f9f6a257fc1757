import { z } from 'zod';
import type { PersonName } from '#kernel/pure/person-name.ts';

/** A second spelling as the database keeps it. */
const StoredName = z.object({ family: z.string(), given: z.string(), patronymic: z.string().optional() }).nullable();

/** The official name of a row of people, pupils or guardians. */
export function nameOfRow(row: {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string | null;
}): PersonName {
  return { family: row.family, given: row.given, ...(row.patronymic === null ? {} : { patronymic: row.patronymic }) };
}

/** The optional Russian spelling. */
export const nameRuOfRow = (stored: unknown): PersonName | null => StoredName.parse(stored ?? null);
