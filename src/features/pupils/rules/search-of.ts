import { normalise } from '#kernel/pure/normalise.ts';
import { fullName, type PersonName } from '#kernel/pure/person-name.ts';

/** What a pupil is found by: both spellings, folded the same way as what is typed. */
export function searchOf(name: PersonName, nameRu: PersonName | null): string {
  return normalise(nameRu === null ? fullName(name) : `${fullName(name)} ${fullName(nameRu)}`);
}
