import { describe, expect, test } from 'vitest';
import { checkWhere, type WhereWanted } from './check-where.ts';
import { MeetingLink } from './meeting-link.ts';

const hall = { lang: 'kk', text: 'мәжіліс залы' } as const;
const link = 'https://meet.example.kz/kenes';
const wanted: WhereWanted = { format: 'in-person', place: hall, link: null, startsAt: '15:00', endsBy: null };
const check = (change: Partial<WhereWanted>): unknown => {
  const checked = checkWhere({ ...wanted, ...change });
  return checked.ok ? checked.value : checked.refusal.reason;
};

describe('clause 5: where a meeting is held', () => {
  test('in person: at a place, and no link is kept', () => {
    expect(check({ link })).toEqual({ place: hall, link: null });
    expect(check({ place: null })).toBe('place-needed');
    expect(check({ place: { lang: 'kk', text: '' }, link })).toBe('place-needed');
  });

  test('remote: a link, or a place one joins from', () => {
    expect(check({ format: 'remote', place: null, link })).toEqual({
      place: { lang: 'kk', text: 'қашықтан', other: 'дистанционно' },
      link,
    });
    expect(check({ format: 'remote' })).toEqual({ place: hall, link: null });
    expect(check({ format: 'remote', place: null })).toBe('link-needed');
  });

  test('mixed: a place, and a link for those who are not there', () => {
    expect(check({ format: 'mixed', link })).toEqual({ place: hall, link });
    expect(check({ format: 'mixed', place: null, link })).toBe('place-needed');
  });

  test('it does not end before it begins', () => {
    expect(check({ endsBy: '15:00' })).toBe('meeting-ends-early');
    expect(check({ endsBy: '16:30' })).toEqual({ place: hall, link: null });
  });
});

describe('what is a link to a meeting', () => {
  test.each([
    [link, true],
    ['https://us02web.zoom.us/j/123?pwd=abc', true],
    ['http://meet.example.kz/kenes', false],
    ['https://secret:word@meet.example.kz/', false],
    ['javascript:alert(1)', false],
    ['meet.example.kz/kenes', false],
    ['https://', false],
    [`https://meet.example.kz/${'a'.repeat(600)}`, false],
  ])('%s: %s', (typed, good) => {
    expect(MeetingLink.safeParse(typed).success).toBe(good);
  });
});
