import { z } from 'zod';
import { checkDigitOf } from './check-digit.ts';
import { ok, refuse, type Result } from './result.ts';

/** Business identification number (БСН, БИН): YYMM, kind, part, serial, check digit. */
export const Bin = z.string().refine(isRealBin).brand<'Bin'>();
export type Bin = z.infer<typeof Bin>;

/**
 * The number without spaces and hyphens. Refusals: `bin-length`, `bin-digits`, `bin-unusable`, `bin-check-digit`,
 * `bin-kind` (month, kind or part is not one of a BIN: often an IIN typed by mistake).
 */
export function checkBin(text: string): Result<Bin> {
  const number = text.replaceAll(/[\s-]/gu, '');
  if (number.length !== 12) return refuse('bin-length', { length: number.length });
  if (!/^[0-9]{12}$/u.test(number)) return refuse('bin-digits');
  const digit = checkDigitOf(number.slice(0, 11));
  if (digit === null) return refuse('bin-unusable');
  if (digit !== Number(number.charAt(11))) return refuse('bin-check-digit');
  if (!isBin(number)) return refuse('bin-kind');
  return ok(number);
}

function isBin(text: string): text is Bin {
  return isRealBin(text);
}

/** Month 01-12; digit 5: resident, non-resident, joint entrepreneur; digit 6: head, branch, representation, farm. */
function isRealBin(text: string): boolean {
  const shape = /^[0-9]{2}(?:0[1-9]|1[0-2])[456][0-3][0-9]{6}$/u;
  return shape.test(text) && checkDigitOf(text.slice(0, 11)) === Number(text.charAt(11));
}
