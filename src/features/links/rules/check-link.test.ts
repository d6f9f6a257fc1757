import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkMailing, checkMaking, checkRenewal, checkRevocation, lastDayOf } from './check-link.ts';

const reasonOf = (result: ReturnType<typeof checkMaking>): string => (result.ok ? 'ok' : result.refusal.reason);

describe('clauses 8, 9: links of invitations', () => {
  it.each([
    ['called', true, false, 'ok'],
    ['opened', true, false, 'ok'],
    ['called', true, true, 'link-exists'],
    ['called', false, false, 'no-public-address'],
    ['closed', true, false, 'meeting-closed'],
    ['cancelled', true, false, 'meeting-cancelled'],
  ] as const)('making while %s, address %s, made before %s: %s', (meetingState, hasAddress, hasLink, reason) =>
    expect(reasonOf(checkMaking({ meetingState, hasAddress, hasLink }))).toBe(reason),
  );

  it('a link is renewed while the meeting is prepared, and taken back once', () => {
    expect(reasonOf(checkRenewal('opened', true))).toBe('ok');
    expect(reasonOf(checkRenewal('closed', true))).toBe('meeting-closed');
    expect(reasonOf(checkRenewal('called', false))).toBe('no-public-address');
    expect([false, true].map((revoked) => reasonOf(checkRevocation(revoked)))).toEqual(['ok', 'link-revoked']);
  });

  it.each([
    ['open', true, false, 'ok'],
    ['open', false, false, 'mail-not-set-up'],
    ['open', true, true, 'mail-under-way'],
    ['locked', true, false, 'link-not-open'],
    ['expired', true, false, 'link-not-open'],
    ['revoked', true, false, 'link-not-open'],
    ['over', true, false, 'link-not-open'],
  ] as const)('a mail of a link that is %s, mail set up %s, one under way %s: %s', (state, hasMail, underWay, reason) =>
    expect(reasonOf(checkMailing({ state, hasMail, underWay }))).toBe(reason),
  );

  it('a guest has a week after the meeting day at most, a family thirty days', () => {
    expect(lastDayOf('guest', plainDate('2026-11-27'))).toBe('2026-12-04');
    expect(lastDayOf('family', plainDate('2026-11-27'))).toBe('2026-12-27');
  });
});
