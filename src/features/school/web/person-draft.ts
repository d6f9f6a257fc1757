import type { OutputOf } from '#kernel/pure/contract.ts';
import type { person } from '../contract.ts';
import { emptyName, nameInput, nameInputOrNull, typedName, type TypedName } from './person-name-fields.tsx';
import { orNull } from './use-fields.ts';

/** A member of staff as being typed. */
export type PersonDraft = {
  readonly name: TypedName;
  readonly nameRu: TypedName;
  readonly iin: string;
  readonly phone: string;
  readonly email: string;
  readonly external: boolean;
};

export const emptyPerson: PersonDraft = {
  name: emptyName,
  nameRu: emptyName,
  iin: '',
  phone: '',
  email: '',
  external: false,
};

export const personDraft = (stored: OutputOf<typeof person>): PersonDraft => ({
  name: typedName(stored.name),
  nameRu: typedName(stored.nameRu),
  iin: stored.iin ?? '',
  phone: stored.phone ?? '',
  email: stored.email ?? '',
  external: stored.external,
});

/** The draft as the contract reads it. */
export const personInput = (draft: PersonDraft) => ({
  name: nameInput(draft.name),
  nameRu: nameInputOrNull(draft.nameRu),
  iin: orNull(draft.iin),
  phone: orNull(draft.phone),
  email: orNull(draft.email.trim()),
  external: draft.external,
});
