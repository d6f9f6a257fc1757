import { describe, expect, test } from 'vitest';
import { agendaTime } from './agenda-time.ts';

describe("ours: the questions' times against the meeting's", () => {
  test.each([
    ['15:00', '16:30', [20, 20, 15], { minutes: 55, unsaid: 0, endsAt: '15:55', over: 0 }],
    ['15:00', '16:00', [40, 20], { minutes: 60, unsaid: 0, endsAt: '16:00', over: 0 }],
    ['15:00', '16:00', [40, null, 45], { minutes: 85, unsaid: 1, endsAt: '16:25', over: 25 }],
    ['15:00', null, [30], { minutes: 30, unsaid: 0, endsAt: '15:30', over: null }],
    ['15:00', '16:00', [null, null], { minutes: 0, unsaid: 2, endsAt: null, over: null }],
    [null, null, [30], { minutes: 30, unsaid: 0, endsAt: null, over: null }],
    ['23:50', null, [20], { minutes: 20, unsaid: 0, endsAt: '00:10', over: null }],
  ])('from %s until %s with %j', (startsAt, endsBy, minutes, time) => {
    expect(agendaTime({ startsAt, endsBy, minutes })).toEqual(time);
  });
});
