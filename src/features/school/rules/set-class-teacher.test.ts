import { expect, it } from 'vitest';
import { type PlainDate, plainDate } from '#kernel/pure/plain-date.ts';
import { setClassTeacher } from './set-class-teacher.ts';

type Led = { readonly personId: string; readonly startsOn: PlainDate; readonly endsOn: PlainDate | null };
const led: readonly Led[] = [{ personId: 'a', startsOn: plainDate('2026-09-01'), endsOn: null }];
const set = (wanted: string | null, from: string, before = led, known = true) =>
  setClassTeacher({ wanted, from: plainDate(from), led: before, known });

it('the class teacher before leads until the day before', () => {
  expect(set('b', '2026-11-16')).toMatchObject({ ok: true, value: { endsBefore: '2026-11-15' } });
  expect(set(null, '2026-11-16')).toMatchObject({ ok: true });
});

it('refuses the same person, an unknown one, and a day before a later naming', () => {
  expect(set('a', '2026-11-16')).toMatchObject({ refusal: { reason: 'already-class-teacher' } });
  expect(set('b', '2026-11-16', led, false)).toMatchObject({ refusal: { reason: 'person-unknown' } });
  expect(set('b', '2026-08-20')).toMatchObject({ refusal: { reason: 'later-class-teacher' } });
});

it("one replaced on the first day never led the class and stands in nobody's way", () => {
  const replaced = [{ personId: 'a', startsOn: plainDate('2026-09-01'), endsOn: plainDate('2026-08-31') }];
  expect(set('a', '2026-08-25', replaced)).toMatchObject({ ok: true });
});
