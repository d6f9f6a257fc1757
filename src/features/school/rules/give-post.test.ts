import { describe, expect, it } from 'vitest';
import type { Role } from '#kernel/pure/role.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { endPost } from './end-post.ts';
import { givePost, givePosts } from './give-post.ts';
import type { PostKind } from './posts.ts';

const from = (startsOn: string, endsOn: string | null = null) => ({
  startsOn: plainDate(startsOn),
  endsOn: endsOn === null ? null : plainDate(endsOn),
});
const reason = (result: ReturnType<typeof givePost>): string => (result.ok ? 'ok' : result.refusal.reason);

describe('nobody but head and deputy lets himself in', () => {
  it.each<[Role[], string]>([
    [['administrator'], 'own-post'],
    [['administrator', 'social-pedagogue'], 'own-post'],
    [['deputy', 'administrator'], 'ok'],
    [['head'], 'ok'],
  ])('%j naming oneself social pedagogue: %s', (roles, answer) => {
    const giving = { kind: 'social-pedagogue', dates: from('2026-09-01'), personId: 'me', held: [] } as const;
    expect(reason(givePost(giving, { personId: 'me', roles }))).toBe(answer);
  });

  it('an administrator may name another', () => {
    const giving = { kind: 'head', dates: from('2026-09-01'), personId: 'other', held: [] } as const;
    expect(reason(givePost(giving, { personId: 'me', roles: ['administrator'] }))).toBe('ok');
  });
});

describe('clause 7: an acting head holds the post of head for its days', () => {
  const give = (
    kind: PostKind,
    dates: ReturnType<typeof from>,
    held: readonly {
      kind: PostKind;
      startsOn: ReturnType<typeof plainDate>;
      endsOn: ReturnType<typeof plainDate> | null;
    }[],
  ) => reason(givePost({ kind, dates, personId: 'deputy', held }, { personId: 'me', roles: ['head'] }));
  const deputy = { kind: 'deputy', ...from('2020-09-01') } as const;
  const acted = { kind: 'head', ...from('2026-07-01', '2026-07-20') } as const;

  it('beside the own post', () => expect(give('head', from('2026-11-01', '2026-11-20'), [deputy])).toBe('ok'));
  it('again at another time', () => expect(give('head', from('2026-07-21'), [deputy, acted])).toBe('ok'));
  it('not twice in the same days', () => {
    expect(give('head', from('2026-07-20', '2026-07-25'), [deputy, acted])).toBe('post-already-held');
    expect(give('head', from('2026-06-01', '2026-07-01'), [deputy, acted])).toBe('post-already-held');
    expect(give('deputy', from('2027-01-01'), [deputy])).toBe('post-already-held');
  });
});

describe('several posts in one form', () => {
  const give = (...kinds: PostKind[]) =>
    reason(
      givePosts(
        {
          personId: 'teacher',
          posts: kinds.map((kind) => ({ kind, dates: from('2026-11-16') })),
          held: [{ kind: 'subject-teacher', ...from('2020-09-01') }],
        },
        { personId: 'me', roles: ['head'] },
      ),
    );

  it.each([
    ['two that differ', ['psychologist', 'social-pedagogue'], 'ok'],
    ['the same twice', ['psychologist', 'psychologist'], 'post-already-held'],
    ['one that is held already, after one that is not', ['psychologist', 'subject-teacher'], 'post-already-held'],
  ] as const)('%s', (_which, kinds, answer) => expect(give(...kinds)).toBe(answer));

  it('an administrator gives none of them to himself', () => {
    const posts = [{ kind: 'staff', dates: from('2026-11-16') }] as const;
    const own = givePosts({ personId: 'me', posts, held: [] }, { personId: 'me', roles: ['administrator'] });
    expect(reason(own)).toBe('own-post');
  });
});

describe('the last day of a post', () => {
  const post = { kind: 'administrator', startsOn: plainDate('2026-09-01'), othersStaying: 0 } as const;
  it('the last administrator stays', () => {
    expect(endPost(post, plainDate('2026-12-01'))).toMatchObject({
      ok: false,
      refusal: { reason: 'last-administrator' },
    });
    expect(endPost({ ...post, othersStaying: 1 }, plainDate('2026-12-01')).ok).toBe(true);
    expect(endPost({ ...post, kind: 'head' }, plainDate('2026-12-01')).ok).toBe(true);
  });
  it('is not before the first', () => {
    expect(endPost({ ...post, kind: 'head' }, plainDate('2026-08-31'))).toMatchObject({
      refusal: { reason: 'ends-before-start' },
    });
    expect(endPost({ ...post, kind: 'head' }, plainDate('2026-09-01')).ok).toBe(true);
  });
});
