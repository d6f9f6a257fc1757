import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { dossierDue } from './dossier-due.ts';

const fiveDays = { week: 5, daysOff: new Set<string>(), workingDays: new Set<string>() } as const;
const sixDays = { ...fiveDays, week: 6 } as const;
const due = (
  meeting: string,
  leadDays: number | null = null,
  calendar: typeof fiveDays | typeof sixDays = fiveDays,
): string => dossierDue(plainDate(meeting), { pack: order61, settings: { leadDays } }, calendar);

describe('clause 11: the dossier is due three days before the meeting', () => {
  it.each([
    ['2026-11-27', '2026-11-24'],
    ['2026-11-30', '2026-11-27'],
    ['2026-11-25', '2026-11-20'],
  ])('meeting on %s: due on %s', (meeting, expected) => {
    expect(due(meeting)).toBe(expected);
  });

  it('on Saturday in a school that works six days', () => {
    expect(due('2026-11-25', null, sixDays)).toBe('2026-11-21');
  });

  it('earlier where the school asks for more days', () => {
    expect(due('2026-11-27', 7)).toBe('2026-11-20');
  });

  it('never on a day off', () => {
    expect(
      dossierDue(
        plainDate('2026-11-27'),
        { pack: order61, settings: { leadDays: null } },
        { ...fiveDays, daysOff: new Set(['2026-11-24', '2026-11-23']) },
      ),
    ).toBe('2026-11-20');
  });
});
