import { z } from 'zod';
import { checkBin } from '#kernel/pure/bin.ts';
import { checkIin, padIin } from '#kernel/pure/iin.ts';
import { checkPhone } from '#kernel/pure/phone.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Result } from '#kernel/pure/result.ts';

/** The field keeps what the rule made of it; a refusal names itself as the field's error. */
const checkedBy = (check: (text: string) => Result<string>) =>
  z.string().transform((text, context): string => {
    const checked = check(text);
    if (checked.ok) return checked.value;
    context.addIssue({ code: 'custom', message: checked.refusal.reason });
    return z.NEVER;
  });

/** Stored as twelve digits; spaces and lost leading zeros are mended. */
export const IinField = checkedBy((text) => checkIin(padIin(text)));
export const BinField = checkedBy(checkBin);
/** Stored as E.164; «8 7xx» is understood. */
export const PhoneField = checkedBy(checkPhone);

const namePart = z.string().normalize().trim().min(1).max(100);

/** A person's official name as typed. */
export const NameField = z.object({ family: namePart, given: namePart, patronymic: namePart.optional() });

/** First and last day; open when the last is null. */
export const DatesField = z
  .object({ startsOn: PlainDate, endsOn: PlainDate.nullable() })
  .refine((dates) => dates.endsOn === null || dates.endsOn >= dates.startsOn, {
    path: ['endsOn'],
    message: 'ends-before-start',
  });

const typedName = z.string().trim().min(1).max(400);

/** A name in both official languages as typed; names of schools are long. */
export const TypedNames = z.object({ kk: typedName, ru: typedName });
