import { birthAndSexOfIin, Iin } from '#kernel/pure/iin.ts';
import { ageOn, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PupilWarning } from '../contract.ts';

type Card = {
  readonly bornOn: PlainDate;
  readonly sex: 'female' | 'male';
  readonly iin: string | null;
  readonly noIinReason: string | null;
};

/**
 * Warnings of a card. Refuses `iin-or-reason` (exactly one of the two), `iin-taken` with whose it is, and
 * `born-in-future`.
 */
export function checkPupil(card: Card, takenBy: string | null, today: PlainDate): Result<readonly PupilWarning[]> {
  if ((card.iin === null) === (card.noIinReason === null)) return refuse('iin-or-reason');
  if (takenBy !== null) return refuse('iin-taken', { name: takenBy });
  if (card.bornOn > today) return refuse('born-in-future', { bornOn: card.bornOn });
  return ok(warningsOf(card, today));
}

/** Soft: since 2013 the number need not match the person (facts, IIN); pupils are 5 to 19 years old. */
export function warningsOf(card: Omit<Card, 'noIinReason'>, today: PlainDate): readonly PupilWarning[] {
  const warnings: PupilWarning[] = [];
  const number = Iin.nullable().safeParse(card.iin);
  if (number.success && number.data !== null) {
    const says = birthAndSexOfIin(number.data);
    if (says.birth !== null && says.birth !== card.bornOn) warnings.push('iin-birth-differs');
    if (says.sex !== null && says.sex !== card.sex) warnings.push('iin-sex-differs');
  }
  const age = ageOn(card.bornOn, today);
  if (age < 5 || age > 19) warnings.push('age-unusual');
  return warnings;
}
