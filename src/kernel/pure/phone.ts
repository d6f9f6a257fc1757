import { z } from 'zod';
import { ok, refuse, type Result } from './result.ts';

/** A telephone number of Kazakhstan as stored: E.164, '+7' and ten digits. */
export const Phone = z.string().refine(isRealPhone).brand<'Phone'>();
export type Phone = z.infer<typeof Phone>;

/** «8 7xx …», «+7 7xx …» or the ten digits alone, with any spacing. Refusals: `phone-characters`, `phone-length`, `phone-country`. */
export function checkPhone(text: string): Result<Phone> {
  const typed = text.replaceAll(/[\s().‐-―-]/gu, '');
  if (!/^\+?[0-9]+$/u.test(typed)) return refuse('phone-characters');
  const digits = typed.replace('+', '');
  const national = nationalOf(digits, typed.startsWith('+'));
  if (national === null) return refuse(digits.length > 11 || digits.length < 10 ? 'phone-length' : 'phone-country');
  const phone = `+7${national}`;
  return isPhone(phone) ? ok(phone) : refuse('phone-country');
}

/** «+7 701 123 45 67». */
export function displayPhone(phone: Phone): string {
  const digits = phone.slice(2);
  return `+7 ${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6, 8)} ${digits.slice(8)}`;
}

/** Mobile networks of Kazakhstan begin with 70, 74 and 77: only these receive messages. */
export function isMobile(phone: Phone): boolean {
  return /^\+77[047]/u.test(phone);
}

function nationalOf(digits: string, international: boolean): string | null {
  if (digits.length === 10 && !international) return digits;
  if (digits.length !== 11) return null;
  if (digits.startsWith('7')) return digits.slice(1);
  return digits.startsWith('8') && !international ? digits.slice(1) : null;
}

function isPhone(text: string): text is Phone {
  return isRealPhone(text);
}

/** Numbers of Kazakhstan in the zone +7 begin with 7; 6 is kept for them too. */
function isRealPhone(text: string): boolean {
  return /^\+7[67][0-9]{9}$/u.test(text);
}
