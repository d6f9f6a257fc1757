import { expect, it } from 'vitest';
import { closeAccount } from './close-account.ts';

const account = { id: 'theirs', closed: false, isKeeper: false, otherKeepers: 1 };
const me = { accountId: 'mine' };

it('nobody closes the own account, a closed one, or the last that may invite', () => {
  expect(closeAccount(account, me).ok).toBe(true);
  expect(closeAccount({ ...account, id: 'mine' }, me)).toMatchObject({ refusal: { reason: 'own-account' } });
  expect(closeAccount({ ...account, closed: true }, me)).toMatchObject({
    refusal: { reason: 'account-already-closed' },
  });
  expect(closeAccount({ ...account, isKeeper: true, otherKeepers: 0 }, me)).toMatchObject({
    refusal: { reason: 'last-keeper' },
  });
  expect(closeAccount({ ...account, isKeeper: true }, me).ok).toBe(true);
  expect(closeAccount({ ...account, otherKeepers: 0 }, me).ok).toBe(true);
});
