import { describe, expect, it } from 'vitest';
import { mayInvite } from './may-invite.ts';

const head = { personId: 'h', roles: ['head'] } as const;
const deputy = { personId: 'd', roles: ['deputy'] } as const;

describe('who may invite whom', () => {
  it('nobody invites themselves', () => {
    expect(mayInvite({ personId: 'd', posts: ['deputy'], hasAccount: true }, deputy)).toMatchObject({
      refusal: { reason: 'own-invitation' },
    });
  });

  it('only a head opens the account of a head', () => {
    expect(mayInvite({ personId: 'h', posts: ['head'], hasAccount: true }, deputy)).toMatchObject({
      refusal: { reason: 'head-invites-head' },
    });
    expect(mayInvite({ personId: 'a', posts: ['head'], hasAccount: true }, head)).toMatchObject({
      ok: true,
      value: 'a',
    });
  });

  it('the first invitation of a head may come from the deputy who founded the school here', () => {
    expect(mayInvite({ personId: 'h', posts: ['head'], hasAccount: false }, deputy)).toMatchObject({ ok: true });
  });

  it('a deputy invites everyone else', () => {
    expect(mayInvite({ personId: 't', posts: ['class-teacher'], hasAccount: true }, deputy)).toMatchObject({
      ok: true,
      value: 't',
    });
  });
});
