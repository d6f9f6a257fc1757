import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import {
  checkFamilyMaking,
  checkMailing,
  checkMaking,
  checkRenewal,
  checkReply,
  checkRevocation,
  lastDayOf,
  lastDayOfFamily,
} from './check-link.ts';

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
    expect(reasonOf(checkMaking({ meetingState, hasAddress, hasLink, limited: false }))).toBe(reason),
  );

  it('a link is renewed while the meeting is prepared, and taken back once', () => {
    const renewed = (meetingState: 'called' | 'opened' | 'closed', hasAddress = true, limited = false): string =>
      reasonOf(checkRenewal({ meetingState, hasAddress, limited }));
    expect(renewed('opened')).toBe('ok');
    expect(renewed('closed')).toBe('meeting-closed');
    expect(renewed('called', false)).toBe('no-public-address');
    expect(renewed('called', true, true)).toBe('guardian-limited');
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

describe('clauses 9, 14, 17: a family and its own link', () => {
  it.each([
    [true, 'represents', true, false, 'ok'],
    [true, 'represents', true, true, 'link-exists'],
    [true, 'represents', false, false, 'family-no-address'],
    [false, 'represents', true, false, 'family-case-closed'],
    [true, 'limited', true, false, 'guardian-limited'],
    [true, 'unknown', true, false, 'family-guardian-unknown'],
  ] as const)(
    'case open %s, guardian %s, address %s, made before %s: %s',
    (caseOpen, guardianship, hasAddress, hasLink, reason) =>
      expect(reasonOf(checkFamilyMaking({ caseOpen, guardianship, hasAddress, hasLink }))).toBe(reason),
  );

  it('lives for thirty days after the term; before placing, after the day it is made; a term that is over counts no more', () => {
    const today = plainDate('2026-11-16');
    expect(lastDayOfFamily(null, today)).toBe('2026-12-16');
    expect(lastDayOfFamily(plainDate('2027-02-26'), today)).toBe('2027-03-28');
    expect(lastDayOfFamily(plainDate('2026-11-01'), today)).toBe('2026-12-16');
  });

  it.each([
    ['question', false, 'ok'],
    ['disagree', false, 'ok'],
    ['refuse-help', false, 'ok'],
    ['question', true, 'said-already-answered'],
    ['agree', false, 'said-wants-no-reply'],
    ['plan-received', false, 'said-wants-no-reply'],
    ['child-words', false, 'said-wants-no-reply'],
    ['coming', false, 'said-wants-no-reply'],
  ] as const)('an answer to %s, answered before %s: %s', (kind, replied, reason) =>
    expect(reasonOf(checkReply(kind, replied))).toBe(reason),
  );
});
