export { paperState, type PaperState } from './paper-state.ts';
export { recordMeeting } from './record-meeting.ts';
