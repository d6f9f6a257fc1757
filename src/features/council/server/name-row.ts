import { z } from 'zod';
import type { PersonName } from '#kernel/pure/person-name.ts';

/** A name as rows of people, pupils and guardians hold it, both spellings. */
export const NameRow = z.object({
  family: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
  nameRu: z.object({ family: z.string(), given: z.string(), patronymic: z.string().nullish() }).nullable(),
});
export type NameRow = z.infer<typeof NameRow>;

/** A person in both languages of papers; the Russian spelling where there is one. */
export type Named = { readonly kk: PersonName; readonly ru: PersonName };

export function namedOf(row: NameRow): Named {
  const kk = nameOf(row);
  return { kk, ru: row.nameRu === null ? kk : nameOf(row.nameRu) };
}

function nameOf(row: {
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string | null | undefined;
}): PersonName {
  const { family, given, patronymic } = row;
  return patronymic === null || patronymic === undefined || patronymic === ''
    ? { family, given }
    : { family, given, patronymic };
}
