import { checkEarlyRemoval } from '#features/procedure/rules/check-early-removal.ts';
import { checkTerm, type Term } from '#features/procedure/rules/check-term.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { departure, ok, refuse, type Departure, type Result } from '#kernel/pure/result.ts';
import { checkAdjourning } from './check-adjourning.ts';
import type { AtTheTable, CaseAtTheTable } from './check-decisions.ts';
import { checkPlanPart } from './check-plan-part.ts';
import type { Decision, DecisionWanted } from './decision.ts';
import { termDay } from './term-day.ts';

type Wanted<K extends DecisionWanted['kind']> = Extract<DecisionWanted, { kind: K }>;

/** One decision with its fields worked out, and the departures it brings. */
export function checkDecision(table: AtTheTable, wanted: DecisionWanted): Result<Decision> {
  if (wanted.kind === 'not-place' || wanted.kind === 'keep' || wanted.kind === 'free') return ok({ kind: wanted.kind });
  if (wanted.kind === 'adjourn') return checkAdjourning(table, wanted);
  if (wanted.kind === 'support-petition') return ok({ kind: 'support-petition', note: wanted.note });
  return table.subject === null ? refuse('item-without-case') : checkOfCase(table, table.subject, wanted);
}

type OfCase = Wanted<'place' | 'extend' | 'remove' | 'approve-plan'>;

function checkOfCase(table: AtTheTable, subject: CaseAtTheTable, wanted: OfCase): Result<Decision> {
  switch (wanted.kind) {
    case 'place':
      return checkPlacing(table, subject, wanted);
    case 'extend':
      return checkExtension(table, subject, wanted);
    case 'remove':
      return checkRemovalDecision(table, subject, wanted);
    case 'approve-plan':
      return checkApproval(subject, wanted.planId);
  }
}

/** Clauses 9, 11, 12, 16: notice to the parents, the dossier, the draft plan, the term from the meeting day. */
function checkPlacing(table: AtTheTable, subject: CaseAtTheTable, wanted: Wanted<'place'>): Result<Decision> {
  const term = termDay(wanted.term, table.heldOn, table.calendar, table.termEndOnWorkingDay);
  const checked = checkTerm(
    table.pack,
    { kind: 'placing', placedOn: table.heldOn, endsOn: term.endsOn },
    table.calendar,
  );
  if (!checked.ok) return checked;
  const plan = checkPlanPart(table, subject, wanted, {
    endsOn: term.endsOn,
    without: 'placed-without-plan',
    clause: 12,
  });
  if (!plan.ok) return plan;
  const decision: Decision = { kind: 'place', ...term, responsibleId: wanted.responsibleId, ...plan.value };
  return ok(decision, [...checked.departures, ...plan.departures, ...invitationGaps(subject), ...subject.dossierGaps]);
}

/** Clause 16: by decision only, with its own end date and a revised plan. */
function checkExtension(table: AtTheTable, subject: CaseAtTheTable, wanted: Wanted<'extend'>): Result<Decision> {
  const from: PlainDate = subject.endsOn ?? table.heldOn;
  const day = termDay(wanted.term, from, table.calendar, table.termEndOnWorkingDay);
  const term: Term = { kind: 'extension', previousEndsOn: from, endsOn: day.endsOn };
  const checked = checkTerm(table.pack, term, table.calendar);
  if (!checked.ok) return checked;
  const plan = checkPlanPart(table, subject, wanted, {
    endsOn: day.endsOn,
    without: 'extended-without-plan',
    clause: 16,
  });
  if (!plan.ok) return plan;
  const decision: Decision = { kind: 'extend', ...day, responsibleId: wanted.responsibleId, ...plan.value };
  return ok(decision, [...checked.departures, ...plan.departures]);
}

/** Clauses 16 and 19: not before the shortest term for improvement; the papers the reason asks for. */
function checkRemovalDecision(table: AtTheTable, subject: CaseAtTheTable, wanted: Wanted<'remove'>): Result<Decision> {
  const { reason, note } = wanted;
  if (reason === 'other' && (note === null || note.text === '')) return refuse('removal-note-missing');
  const removal = { placedOn: subject.placedOn ?? table.heldOn, removedOn: table.heldOn, reason };
  const early = checkEarlyRemoval(table.pack, removal);
  if (!early.ok) return early;
  const papers = subject.removalCheck(reason);
  if (!papers.ok) return papers;
  return ok<Decision>({ kind: 'remove', reason, note }, [...early.departures, ...papers.departures]);
}

function checkApproval(subject: CaseAtTheTable, planId: string): Result<Decision> {
  if (subject.state !== 'on-record' || subject.endsOn === null)
    return refuse('case-not-on-record', { state: subject.state });
  if (subject.plan?.id !== planId) return refuse('plan-not-draft');
  return ok<Decision>(
    { kind: 'approve-plan', planId, planVersion: subject.plan.version },
    subject.planGaps(subject.endsOn),
  );
}

/** Clause 9: parents are invited; how the notice reached them is recorded. */
function invitationGaps({ id, invitation }: CaseAtTheTable): readonly Departure[] {
  if (invitation === 'none') return [departure('parents-not-invited', 9, { caseId: id })];
  return invitation === 'made' ? [departure('invitation-not-recorded', 9, { caseId: id })] : [];
}
