import { CaseState } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { departure, ok, type Departure } from '#kernel/pure/result.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import type { AtTheTable, CaseAtTheTable } from '../rules/check-decisions.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';

const dossierClauses: readonly number[] = [11];

/** What the screen knows of a question, for the same rule the server decides by; the server looks deeper into plan and papers. */
export function tableOf(view: MeetingView, item: ItemView, pack: Pack, calendar: WorkCalendar): AtTheTable {
  return {
    meetingState: view.state,
    protocolState: view.protocol?.state ?? null,
    heldOn: view.heldOn,
    afterTheFact: view.afterTheFact,
    item: { kind: item.kind, rolledOver: item.outcome === 'rolled-over' },
    pack,
    calendar,
    termEndOnWorkingDay: view.settings.termEndOnWorkingDay,
    subject: subjectOf(item),
  };
}

function subjectOf(item: ItemView): CaseAtTheTable | null {
  const state = CaseState.safeParse(item.caseState);
  if (item.caseId === null || !state.success) return null;
  const ahead: readonly Departure[] = item.ahead.map((one) => departure(one.what, one.clause, one.facts));
  return {
    id: item.caseId,
    state: state.data,
    placedOn: item.placedOn,
    endsOn: item.endsOn,
    unsignedProtocol: null,
    plan: item.plan,
    invitation: invitationOf(item),
    dossierGaps: ahead.filter((one) => dossierClauses.includes(one.clause)),
    planGaps: () => [],
    removalCheck: () => ok(undefined),
  };
}

function invitationOf({ invitations }: Pick<ItemView, 'invitations'>): CaseAtTheTable['invitation'] {
  const parents = invitations.filter((one) => one.guardianId !== null);
  if (parents.length === 0) return 'none';
  return parents.some((one) => one.outcome !== null) ? 'recorded' : 'made';
}
