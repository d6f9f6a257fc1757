export { calendarOfFeed } from './calendar-of-feed.ts';
export { paperState, type PaperState } from './paper-state.ts';
export { removeQuestions } from './remove-questions.ts';
export { signedBundle } from './signed-bundle.ts';
export { recordMeeting } from './record-meeting.ts';
export { lockInvitation, type LockedInvitation } from './lock-invitation.ts';
export { receivedByLink } from './received-by-link.ts';
export { invitationWords } from '../forms/invitation-words.ts';
