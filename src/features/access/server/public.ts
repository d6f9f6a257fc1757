export { inviteByCommand } from './invite-by-command.ts';
export { mayFound, setupCodeOf } from './setup-code.ts';
export { openAccount } from './account-store.ts';
export { hashPassword } from './password-hash.ts';
export { hashOfToken, openSession } from './session-store.ts';
