import { describe, expect, it } from 'vitest';
import type { Role } from '#kernel/pure/role.ts';
import { maySeeAppeal } from './may-see-appeal.ts';

const roles: readonly Role[] = [
  'head',
  'deputy',
  'social-pedagogue',
  'psychologist',
  'class-teacher',
  'subject-teacher',
  'staff',
  'council-member',
  'administrator',
];
const whole: readonly Role[] = ['head', 'deputy', 'social-pedagogue'];
const written = { authorId: 'author', recordedBy: 'author', sealed: false };

describe('clause 4: the author sees only their own appeals, the whole-school roles all', () => {
  it.each(roles)('%s reads an appeal of another', (role) => {
    expect(maySeeAppeal({ ...written, state: 'sent' }, { personId: 'other', roles: [role] })).toBe(
      whole.includes(role),
    );
  });

  it('the author reads their own in every state', () => {
    const states = (['sent', 'returned', 'withdrawn', 'declined', 'joined'] as const).map((state) =>
      maySeeAppeal({ ...written, state }, { personId: 'author', roles: ['staff'] }),
    );
    expect(states).toEqual([true, true, true, true, true]);
  });

  it.each(roles)('%s reads a declined appeal of another only as deputy', (role) => {
    expect(maySeeAppeal({ ...written, state: 'declined' }, { personId: 'other', roles: [role] })).toBe(
      role === 'deputy',
    );
  });

  it.each(roles)('%s reads an appeal of a sealed case only as its author', (role) => {
    const sealed = { ...written, state: 'joined', sealed: true } as const;
    expect(maySeeAppeal(sealed, { personId: 'other', roles: [role] })).toBe(false);
    expect(maySeeAppeal(sealed, { personId: 'author', roles: [role] })).toBe(true);
  });

  it('whoever recorded it for a person without an account rereads it', () => {
    const recorded = { authorId: null, recordedBy: 'social', state: 'declined', sealed: false } as const;
    expect(maySeeAppeal(recorded, { personId: 'social', roles: ['social-pedagogue'] })).toBe(true);
  });

  it('recording is not authorship where the author has an account', () => {
    const sent = { authorId: 'author', recordedBy: 'clerk', state: 'sent', sealed: false } as const;
    expect(maySeeAppeal(sent, { personId: 'clerk', roles: ['staff'] })).toBe(false);
  });
});
