export { readWaiting, type WaitingRow } from './waiting-store.ts';
export {
  meetingsSoon,
  undeliveredInvitations,
  unsignedProtocols,
  type MeetingSoon,
  type UndeliveredInvitation,
  type UnsignedProtocol,
} from './duties.ts';
export { findCompositionOn, membersOf, type MemberRow } from './composition-store.ts';
