import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  emptyName,
  nameInput,
  nameInputOrNull,
  typedName,
  type TypedName,
} from '#features/school/web/person-name-fields.tsx';
import { orNull } from '#features/school/web/use-fields.ts';
import type { page } from '../contract.ts';

/** A pupil's card as being typed. */
export type PupilDraft = {
  readonly name: TypedName;
  readonly nameRu: TypedName;
  readonly bornOn: PlainDate | null;
  readonly sex: 'female' | 'male' | null;
  readonly iin: string;
  readonly withoutIin: boolean;
  readonly noIinReason: string;
  readonly language: 'kk' | 'ru';
  readonly address: string;
  readonly phone: string;
};

export const emptyPupil: PupilDraft = {
  name: emptyName,
  nameRu: emptyName,
  bornOn: null,
  sex: null,
  iin: '',
  withoutIin: false,
  noIinReason: '',
  language: 'kk',
  address: '',
  phone: '',
};

export const pupilDraft = (stored: OutputOf<typeof page>): PupilDraft => ({
  name: typedName(stored.name),
  nameRu: typedName(stored.nameRu),
  bornOn: stored.bornOn,
  sex: stored.sex,
  iin: stored.iin ?? '',
  withoutIin: stored.iin === null,
  noIinReason: stored.noIinReason ?? '',
  language: stored.language,
  address: stored.address ?? '',
  phone: stored.phone ?? '',
});

/** The draft as the contract reads it: an IIN, or the reason why there is none. */
export const pupilInput = (draft: PupilDraft) => ({
  name: nameInput(draft.name),
  nameRu: nameInputOrNull(draft.nameRu),
  bornOn: draft.bornOn,
  sex: draft.sex,
  iin: draft.withoutIin ? null : draft.iin,
  noIinReason: draft.withoutIin ? draft.noIinReason : null,
  language: draft.language,
  address: orNull(draft.address),
  phone: orNull(draft.phone),
});
