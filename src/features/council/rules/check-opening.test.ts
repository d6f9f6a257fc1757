import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkOpening, type Opening } from './check-opening.ts';

const opening: Opening = {
  state: 'called',
  heldOn: plainDate('2026-11-27'),
  today: plainDate('2026-11-27'),
  afterTheFact: false,
  items: 2,
  members: [
    { personId: 'head', part: 'chair' },
    { personId: 'social', part: 'secretary' },
    { personId: 'deputy', part: 'member' },
    { personId: 'teacher', part: 'member' },
  ],
  presidingId: 'head',
  secretaryId: 'social',
  presentIds: ['head', 'social', 'deputy'],
  headIds: ['head'],
  socialPedagogueIds: ['social'],
  quorum: null,
};
const check = (change: Partial<Opening>): unknown => {
  const checked = checkOpening({ ...opening, ...change });
  return checked.ok ? checked.departures.map((one) => [one.what, one.clause]) : checked.refusal.reason;
};

describe('clause 7: the chair presides, the appointed secretary keeps the protocol', () => {
  test('chair and secretary present: as recommended', () => {
    expect(check({})).toEqual([]);
  });
  test('another member presiding is a departure; an acting head is not', () => {
    expect(check({ presidingId: 'deputy' })).toEqual([['presiding-not-chair', 7]]);
    expect(check({ presidingId: 'deputy', headIds: ['head', 'deputy'] })).toEqual([]);
  });
  test('another secretary is a departure', () => {
    expect(check({ secretaryId: 'deputy' })).toEqual([['secretary-not-appointed', 7]]);
  });
  test('the substitute secretary named in the order is appointed', () => {
    const others = opening.members.filter((one) => one.personId !== 'deputy');
    const members = [...others, { personId: 'deputy', part: 'substitute' as const }];
    expect(check({ secretaryId: 'deputy', members })).toEqual([]);
  });
  test('a meeting cannot be opened without its presiding person or its secretary, nor by one person in both parts', () => {
    expect(check({ presentIds: ['social', 'deputy'] })).toBe('presiding-absent');
    expect(check({ presentIds: ['head', 'deputy'] })).toBe('secretary-absent');
    expect(check({ secretaryId: 'head' })).toBe('presiding-is-secretary');
  });
});

describe('clause 6: the quorum is a setting of the school', () => {
  test('three of four present is below a quorum of four, and enough without a quorum', () => {
    expect(check({ quorum: 4 })).toEqual([['below-quorum', 6]]);
    expect(check({ quorum: 3 })).toEqual([]);
  });
  test('guests do not count towards it', () => {
    expect(check({ quorum: 4, presentIds: ['head', 'social', 'deputy', 'inspector'] })).toEqual([['below-quorum', 6]]);
  });
  test('a meeting recorded after the fact owes no reasons', () => {
    expect(check({ quorum: 4, presidingId: 'deputy', afterTheFact: true })).toEqual([]);
  });
});

describe('clause 13: a meeting has a day and an agenda', () => {
  test('it is not opened before its day, without questions, or twice', () => {
    expect(check({ today: plainDate('2026-11-26') })).toBe('meeting-not-yet');
    expect(check({ items: 0 })).toBe('agenda-empty');
    expect(check({ state: 'opened' })).toBe('meeting-already-opened');
  });
});
