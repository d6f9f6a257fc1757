import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  emptyName,
  nameInput,
  nameInputOrNull,
  typedName,
  type TypedName,
} from '#features/school/web/person-name-fields.tsx';
import { orNull } from '#features/school/web/use-fields.ts';
import type { Kinship, page } from '../contract.ts';

export type Guardian = OutputOf<typeof page>['guardians'][number];

/** A parent or other legal representative as being typed. */
export type GuardianDraft = {
  readonly name: TypedName;
  readonly nameRu: TypedName;
  readonly kinship: Kinship | null;
  readonly isPrimary: boolean;
  readonly phone: string;
  readonly work: string;
  readonly language: 'kk' | 'ru';
};

export const emptyGuardian = (first: boolean, language: 'kk' | 'ru'): GuardianDraft => ({
  name: emptyName,
  nameRu: emptyName,
  kinship: null,
  isPrimary: first,
  phone: '',
  work: '',
  language,
});

export const guardianDraft = (stored: Guardian): GuardianDraft => ({
  name: typedName(stored.name),
  nameRu: typedName(stored.nameRu),
  kinship: stored.kinship,
  isPrimary: stored.isPrimary,
  phone: stored.phone ?? '',
  work: stored.work ?? '',
  language: stored.language,
});

/** The draft as the contract reads it. */
export const guardianInput = (draft: GuardianDraft) => ({
  name: nameInput(draft.name),
  nameRu: nameInputOrNull(draft.nameRu),
  kinship: draft.kinship,
  isPrimary: draft.isPrimary,
  phone: orNull(draft.phone),
  work: orNull(draft.work),
  language: draft.language,
});
