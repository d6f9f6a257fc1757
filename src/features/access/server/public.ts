export { inviteByCommand } from './invite-by-command.ts';
export { hashOfToken } from './session-store.ts';
