import { z } from 'zod';
import { BinField, PhoneField, TypedNames } from './fields.ts';

export const WeekDays = z.union([z.literal(5), z.literal(6)]);

/** What a school says of itself; also typed at the first run. */
export const ProfileInput = z.object({
  names: TypedNames,
  shortNames: TypedNames,
  bin: BinField,
  regionCode: z.string().regex(/^[1-7][0-9]$/),
  address: TypedNames.nullable(),
  phone: PhoneField.nullable(),
  weekDays: WeekDays,
});
