import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { checkDecisions, type AtTheTable } from './check-decisions.ts';
import { checkOpening, type Opening } from './check-opening.ts';
import { checkPaper, type PaperFacts, type PaperProtocol } from './check-paper.ts';
import type { Decision, DecisionWanted } from './decision.ts';

export type HeldQuestion = {
  readonly itemId: string;
  readonly table: AtTheTable;
  readonly wanted: readonly DecisionWanted[];
  /** Whether free words of the decision were typed. */
  readonly worded: boolean;
};

export type HeldOnPaper = {
  readonly opening: Opening;
  readonly paper: PaperProtocol;
  readonly facts: PaperFacts;
  /** Ids of the agenda as it stands. */
  readonly agenda: readonly string[];
  readonly questions: readonly HeldQuestion[];
  readonly responsibleKnown: boolean;
};

export type HeldDecisions = ReadonlyMap<string, readonly Decision[]>;

/**
 * Idea 6 of the process: a meeting called here and held on paper, without electricity, is closed and signed in one deed. What
 * it decided is judged as at the table, without departures; a question without a decision rolls over. Refusals: of the
 * meeting's moves, the opening, the paper and the decisions, `agenda-changed`, `decision-without-words`, `scan-missing`.
 */
export function checkHeldOnPaper(held: HeldOnPaper): Result<HeldDecisions> {
  const { opening, paper, questions } = held;
  const refused = [
    checkOpening({ ...opening, state: opening.state === 'opened' ? 'called' : opening.state, afterTheFact: true }),
    checkPaper(paper, held.facts),
    held.facts.holder === null ? ok(undefined) : refuse('protocol-number-taken', takenBy(held)),
    held.facts.scanFound ? ok(undefined) : refuse('scan-missing'),
    held.responsibleKnown ? ok(undefined) : refuse('person-unknown'),
    checkAgenda(held),
  ].find((one) => !one.ok);
  if (refused !== undefined && !refused.ok) return refused;
  const decided = new Map<string, readonly Decision[]>();
  for (const { itemId, table, wanted } of questions) {
    if (wanted.length === 0) continue;
    const checked = checkDecisions({ ...table, meetingState: 'opened', afterTheFact: true }, wanted);
    if (!checked.ok) return checked;
    decided.set(itemId, checked.value);
  }
  return ok(decided);
}

const takenBy = ({ paper, facts }: HeldOnPaper) => ({
  number: paper.number,
  heldOn: facts.holder?.heldOn ?? paper.heldOn,
});

/** Every question of the agenda and no other; a decision in free words has them. */
function checkAgenda({ agenda, questions }: HeldOnPaper): Result<undefined> {
  const asked = questions.map(({ itemId }) => itemId);
  if (asked.length !== agenda.length || agenda.some((id) => !asked.includes(id))) return refuse('agenda-changed');
  const wordless = questions.flatMap(({ wanted, worded }, at) =>
    !worded && wanted.some(({ kind }) => kind === 'free') ? [String(at + 1)] : [],
  );
  return wordless.length > 0 ? refuse('decision-without-words', { questions: wordless }) : ok(undefined);
}
