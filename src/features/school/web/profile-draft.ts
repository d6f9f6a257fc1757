import { z } from 'zod';
import type { profile } from '../contract.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { emptyNames, namesOrNull } from './names-input.tsx';
import { orNull } from './use-fields.ts';

const pair = z.object({ kk: z.string(), ru: z.string() });

/** A school as it is being typed. */
export const ProfileDraft = z.object({
  names: pair,
  shortNames: pair,
  bin: z.string(),
  regionCode: z.string(),
  address: pair,
  phone: z.string(),
  weekDays: z.union([z.literal(5), z.literal(6)]),
});
export type ProfileDraft = z.infer<typeof ProfileDraft>;

export const emptyProfile: ProfileDraft = {
  names: emptyNames,
  shortNames: emptyNames,
  bin: '',
  regionCode: '',
  address: emptyNames,
  phone: '',
  weekDays: 5,
};

export const profileDraft = (stored: OutputOf<typeof profile>): ProfileDraft => ({
  names: stored.names,
  shortNames: stored.shortNames,
  bin: stored.bin,
  regionCode: stored.regionCode,
  address: stored.address ?? emptyNames,
  phone: stored.phone ?? '',
  weekDays: stored.weekDays,
});

/** The draft as the contract reads it. */
export const profileInput = (draft: ProfileDraft) => ({
  ...draft,
  address: namesOrNull(draft.address),
  phone: orNull(draft.phone),
});
