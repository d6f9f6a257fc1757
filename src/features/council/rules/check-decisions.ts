import type { CaseState } from '#features/cases/contract.ts';
import { caseVerbs, moveCase } from '#features/cases/rules/move-case.ts';
import type { AgendaKind, Pack, RemovalReason } from '#features/procedure/rules/pack.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Departure, type Result } from '#kernel/pure/result.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import { checkDecision } from './check-decision.ts';
import type { Decision, DecisionWanted } from './decision.ts';
import { answers, decisionsOf } from './decisions-of.ts';
import type { MeetingState, ProtocolState } from './meeting-view.ts';
import { moveMeeting } from './move-meeting.ts';
import { moveProtocol } from './move-protocol.ts';

/** All that a decision on one question is judged by. */
export type AtTheTable = {
  readonly meetingState: MeetingState;
  readonly protocolState: ProtocolState | null;
  readonly heldOn: PlainDate;
  readonly afterTheFact: boolean;
  readonly item: { readonly kind: AgendaKind; readonly rolledOver: boolean };
  readonly pack: Pack;
  readonly calendar: WorkCalendar;
  readonly termEndOnWorkingDay: boolean;
  readonly subject: CaseAtTheTable | null;
};

export type CaseAtTheTable = {
  readonly id: string;
  readonly state: CaseState;
  readonly placedOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  /** Number of a protocol that waits for signatures and already moves this case. */
  readonly unsignedProtocol: number | null;
  readonly plan: { readonly id: string; readonly version: number } | null;
  readonly invitation: 'none' | 'made' | 'recorded';
  /** Clause 11, of the dossier as it stands. */
  readonly dossierGaps: readonly Departure[];
  /** Clauses 14, 15, of the draft within a term. */
  readonly planGaps: (to: PlainDate) => readonly Departure[];
  /** Clause 19, of the papers for this reason. */
  readonly removalCheck: (reason: RemovalReason) => Result<unknown>;
};

/**
 * Clauses 4, 9, 11, 12, 14-16, 19: what the Council decided on one question, its terms worked out to days. Refuses a
 * decision without an opened meeting, one not of the list, contradicting ones, and one the case's table of moves forbids.
 */
export function checkDecisions(table: AtTheTable, wanted: readonly DecisionWanted[]): Result<readonly Decision[]> {
  const open = mayDecide(table);
  if (!open.ok) return open;
  const refused = [checkList(table, wanted), checkCase(table, wanted)].find((one) => !one.ok);
  if (refused !== undefined && !refused.ok) return refused;
  const decisions: Decision[] = [];
  const departures: Departure[] = [];
  for (const one of wanted) {
    const checked = checkDecision(table, one);
    if (!checked.ok) return checked;
    decisions.push(checked.value);
    departures.push(...checked.departures);
  }
  return ok(decisions, table.afterTheFact ? [] : departures);
}

/** While the meeting goes on, and at the reading through before the protocol is locked. */
export function mayDecide(table: Pick<AtTheTable, 'meetingState' | 'protocolState' | 'item'>): Result<undefined> {
  if (table.meetingState === 'closed' && table.protocolState !== null) {
    const edited = moveProtocol(table.protocolState, 'edit');
    if (!edited.ok) return edited;
  } else {
    const heard = moveMeeting(table.meetingState, 'hear');
    if (!heard.ok) return heard;
  }
  return table.item.rolledOver ? refuse('item-rolled-over') : ok(undefined);
}

function checkList({ pack, item, subject }: AtTheTable, wanted: readonly DecisionWanted[]): Result<undefined> {
  const listed = decisionsOf(pack, item.kind, subject !== null);
  const foreign = wanted.find((one) => !listed.includes(one.kind));
  if (foreign !== undefined) return refuse('decision-not-of-kind', { decision: foreign.kind, kind: item.kind });
  const twice = wanted.find((one, at) => wanted.findIndex((other) => other.kind === one.kind) !== at);
  if (twice !== undefined) return refuse('decision-twice', { decision: twice.kind });
  const answered = wanted.filter((one) => answers.includes(one.kind)).map((one) => one.kind);
  return answered.length > 1 ? refuse('decisions-contradict', { decisions: answered }) : ok(undefined);
}

function checkCase({ subject }: AtTheTable, wanted: readonly DecisionWanted[]): Result<undefined> {
  const verb = caseVerbs.find((one) => wanted.some(({ kind }) => kind === one));
  if (verb === undefined) return ok(undefined);
  if (subject === null) return refuse('item-without-case');
  const moved = moveCase(subject.state, verb);
  if (!moved.ok) return moved;
  return subject.unsignedProtocol === null
    ? ok(undefined)
    : refuse('earlier-decision-unsigned', { protocol: subject.unsignedProtocol });
}
