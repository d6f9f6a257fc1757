import type { MeetingState } from '../rules/meeting-view.ts';

/** Where a meeting is worked on: prepared, held, or read through and signed. */
export function meetingPath({ id, state }: { readonly id: string; readonly state: MeetingState }): string {
  if (state === 'opened') return hearingPath(id);
  return state === 'closed' ? protocolPath(id) : preparationPath(id);
}

export const preparationPath = (id: string): string => `/council/meetings/${id}`;
export const hearingPath = (id: string): string => `/council/meetings/${id}/hearing`;
export const protocolPath = (id: string): string => `/council/meetings/${id}/protocol`;
/** Where the signed paper of a called meeting is entered. */
export const paperPath = (id: string): string => `/council/meetings/${id}/paper`;
export const planPath = (caseId: string): string => `/cases/${caseId}/plan`;
export const casePath = (caseId: string): string => `/cases/${caseId}`;
