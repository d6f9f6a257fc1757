import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { endPost } from './end-post.ts';
import { standIn, type StandingIn } from './stand-in.ts';

const days = (startsOn: string, endsOn: string) => ({ startsOn: plainDate(startsOn), endsOn: plainDate(endsOn) });
const open = (startsOn: string) => ({ startsOn: plainDate(startsOn), endsOn: null });
const titles = { kk: 'директор', ru: 'директор' };
const headsPost = { personId: 'head', kind: 'head', title: titles, origin: 'own', ...open('2020-09-01') } as const;
const classPost = { ...headsPost, personId: 'teacher', kind: 'class-teacher' } as const;
const asked: StandingIn = {
  absent: headsPost,
  personId: 'deputy',
  external: false,
  ordered: true,
  days: days('2026-11-16', '2026-11-20'),
  today: plainDate('2026-11-16'),
  held: [{ kind: 'deputy', ...open('2020-09-01') }],
  others: [],
};
const said = (part: Partial<StandingIn>, roles: readonly ('head' | 'administrator')[] = ['head'], me = 'head') => {
  const result = standIn({ ...asked, ...part }, { personId: me, roles });
  return result.ok ? result.value.origin : result.refusal.reason;
};

describe('clause 7: somebody else carries the duties of a post for some days', () => {
  it.each<[string, Partial<StandingIn>, string]>([
    ['the head by order', {}, 'acting'],
    ['the head without an order', { ordered: false }, 'acting-without-order'],
    ['a class teacher by another class teacher', { absent: classPost, held: [{ ...classPost }] }, 'delegated'],
    ['another post needs no order', { absent: { ...headsPost, kind: 'psychologist' }, ordered: false }, 'delegated'],
    ['oneself', { personId: 'head' }, 'stand-in-for-self'],
    ['by somebody from outside', { external: true }, 'stand-in-external'],
    ['of somebody who only stands in', { absent: { ...headsPost, origin: 'acting' } }, 'stand-in-of-stand-in'],
    ['days that are over', { days: days('2026-11-09', '2026-11-15') }, 'stand-in-over'],
    ['before the post began', { days: days('2020-08-31', '2026-11-20') }, 'post-not-held-then'],
    ['after the post ends', { absent: { ...headsPost, endsOn: plainDate('2026-11-19') } }, 'post-not-held-then'],
    ['one day in common with another', { others: [days('2026-11-20', '2026-11-30')] }, 'stand-in-twice'],
    ['after another', { others: [days('2026-11-01', '2026-11-15')] }, 'acting'],
    ['by a second head', { held: [{ kind: 'head', ...open('2026-01-01') }] }, 'post-already-held'],
  ])('%s: %s', (_what, part, answer) => expect(said(part)).toBe(answer));

  it('an administrator does not let himself in this way', () => {
    expect(said({}, ['administrator'], 'deputy')).toBe('own-post');
    expect(said({}, ['administrator'], 'administrator')).toBe('acting');
  });

  it('papers name it so', () => {
    expect(standIn(asked, { personId: 'head', roles: ['head'] })).toMatchObject({
      value: { title: { ru: 'директор (временно исполняющий обязанности)' } },
    });
  });
});

describe('days given by order', () => {
  const post = { kind: 'head', startsOn: plainDate('2026-11-16'), othersStaying: 0 } as const;
  it('may be cut short, but not made longer: that is another order', () => {
    const acting = { ...post, until: plainDate('2026-11-20') };
    expect(endPost(acting, plainDate('2026-11-18')).ok).toBe(true);
    expect(endPost(acting, plainDate('2026-11-21'))).toMatchObject({ refusal: { reason: 'stand-in-not-longer' } });
    expect(endPost({ ...post, until: null }, plainDate('2027-11-21')).ok).toBe(true);
  });
});
