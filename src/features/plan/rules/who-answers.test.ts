import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkReassignment } from './check-reassignment.ts';
import { whoAnswers } from './who-answers.ts';

const day = plainDate('2026-12-10');
const over = (fromId: string, toId: string, startsOn: string, endsOn: string | null = null) => ({
  fromId,
  toId,
  startsOn: plainDate(startsOn),
  endsOn: endsOn === null ? null : plainDate(endsOn),
});

describe('clause 15: somebody answers for a measure every day', () => {
  it('whom the plan names, until another takes over', () => {
    expect(whoAnswers(['ann', 'bek'], [], day)).toEqual(['ann', 'bek']);
    expect(whoAnswers(['ann', 'bek'], [over('ann', 'dana', '2026-12-10')], day)).toEqual(['dana', 'bek']);
    expect(whoAnswers(['ann', 'bek'], [over('ann', 'dana', '2026-12-11')], day)).toEqual(['ann', 'bek']);
  });
  it('for the days of an absence only', () => {
    expect(whoAnswers(['ann'], [over('ann', 'dana', '2026-12-01', '2026-12-10')], day)).toEqual(['dana']);
    expect(whoAnswers(['ann'], [over('ann', 'dana', '2026-12-01', '2026-12-09')], day)).toEqual(['ann']);
  });
  it('whoever took over may hand over again', () => {
    const handed = [over('ann', 'dana', '2026-12-01'), over('dana', 'erik', '2026-12-05')];
    expect(whoAnswers(['ann'], handed, day)).toEqual(['erik']);
  });
  it('two into one hand are one', () => {
    const handed = [over('ann', 'dana', '2026-12-01'), over('bek', 'dana', '2026-12-01')];
    expect(whoAnswers(['ann', 'bek'], handed, day)).toEqual(['dana']);
  });
});

describe('handing measures over', () => {
  const wanted = { ...over('ann', 'dana', '2026-12-10'), measureIds: ['one', 'two'] };
  const facts = { openIds: ['one', 'two', 'three'], worksHere: true };
  const why = (change: Partial<typeof wanted>, known: Partial<typeof facts> = {}) => {
    const answer = checkReassignment({ ...facts, ...known }, { ...wanted, ...change }, day);
    return answer.ok ? 'ok' : answer.refusal.reason;
  };

  it('all or some, from today on, to somebody who works here', () => {
    expect(why({})).toBe('ok');
    expect(why({ measureIds: ['three'] })).toBe('ok');
    expect(why({ toId: 'ann' })).toBe('reassign-same-person');
    expect(why({}, { worksHere: false })).toBe('reassign-person-unknown');
    expect(why({ startsOn: plainDate('2026-12-09') })).toBe('reassign-days');
    expect(why({ endsOn: plainDate('2026-12-09') })).toBe('reassign-days');
  });
  it('only what the former person still answers for', () => {
    expect(why({}, { openIds: ['one'] })).toBe('reassign-measures-changed');
  });
});
