import { z } from 'zod';
import { checkDigitOf } from './check-digit.ts';
import { isPlainDate, type PlainDate } from './plain-date.ts';
import { ok, refuse, type Result } from './result.ts';

/** Individual identification number (ЖСН, ИИН): twelve digits with a right check digit. */
export const Iin = z.string().refine(isRealIin).brand<'Iin'>();
export type Iin = z.infer<typeof Iin>;

export type BirthAndSex = {
  readonly birth: PlainDate | null;
  readonly sex: 'male' | 'female' | null;
};

const centuryStarts: Readonly<Record<string, number>> = { 1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000 };

/**
 * The number without spaces and hyphens. Refusals: `iin-length`, `iin-digits`, `iin-unusable` (no check digit exists for
 * these eleven digits), `iin-check-digit`.
 */
export function checkIin(text: string): Result<Iin> {
  const number = text.replaceAll(/[\s-]/gu, '');
  if (number.length !== 12) return refuse('iin-length', { length: number.length });
  if (!/^[0-9]{12}$/u.test(number)) return refuse('iin-digits');
  const digit = checkDigitOf(number.slice(0, 11));
  if (digit === null) return refuse('iin-unusable');
  if (!isIin(number)) return refuse('iin-check-digit');
  return ok(number);
}

/** Gives back the leading zeros a spreadsheet dropped (born 2000-2009); other text is returned trimmed, to be checked. */
export function padIin(text: string): string {
  const number = text.trim();
  return /^[0-9]{7,11}$/u.test(number) ? number.padStart(12, '0') : number;
}

/**
 * What the number says of birth and sex. Only for a soft warning: since 2013 it need not match the person, and a number
 * may say nothing (null).
 */
export function birthAndSexOfIin(iin: Iin): BirthAndSex {
  const digit = iin.charAt(6);
  const century = centuryStarts[digit];
  if (century === undefined) return { birth: null, sex: null };
  const birth = `${century + Number(iin.slice(0, 2))}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  return { birth: isPlainDate(birth) ? birth : null, sex: Number(digit) % 2 === 1 ? 'male' : 'female' };
}

function isIin(text: string): text is Iin {
  return isRealIin(text);
}

function isRealIin(text: string): boolean {
  return /^[0-9]{12}$/u.test(text) && checkDigitOf(text.slice(0, 11)) === Number(text.charAt(11));
}
