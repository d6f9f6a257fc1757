import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { paperOnTime } from './paper-on-time.ts';

const due = plainDate('2026-11-24');
const before = plainDate('2026-11-23');
const after = plainDate('2026-11-25');

describe('clause 11: a paper is on time until 24:00 of the due day', () => {
  it.each([
    [before, due, due, true],
    [due, due, due, true],
    [after, due, after, false],
    [null, due, due, null],
    [null, due, after, false],
    [null, null, after, null],
    [before, null, after, null],
  ])('handed in %s, due %s, seen on %s: %s', (writtenOn, dueOn, today, expected) => {
    expect(paperOnTime({ writtenOn, dueOn }, today)).toBe(expected);
  });

  it('stays late although handed in by now', () => {
    expect(paperOnTime({ writtenOn: after, dueOn: due }, plainDate('2027-01-01'))).toBe(false);
  });
});
