import { packFor } from '#features/procedure/web/packs.ts';
import { checkEarlyRemoval } from '#features/procedure/rules/check-early-removal.ts';
import type { Departure } from '#kernel/pure/result.ts';
import { shownFacts } from '#features/plan/web/plan-words.ts';
import { term_hint_clear, term_hints } from '#messages';
import { sentenceOfDeparture } from '#ui/api/sentence-of.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { checkRemoval } from '../rules/check-removal.ts';
import type { PetitionDraft } from './petition-form.tsx';
import type { TermAnswer } from './term-words.ts';

/** What the Council would have to explain if it decided so today: the same rules it will be asked by (clauses 2, 16, 19). */
export function PetitionHints({ answer, draft }: { readonly answer: TermAnswer; readonly draft: PetitionDraft }) {
  if (draft.kind === 'extend') return null;
  const departures = departuresToday(answer, draft);
  if (departures.length === 0)
    return (
      <div>
        <StatusBadge tone="done">{term_hint_clear()}</StatusBadge>
      </div>
    );
  return (
    <div role="status">
      <p className="tk-small tk-dim">{term_hints()}</p>
      {departures.map((one) => (
        <p key={one.what} className="tk-departure">
          <span>
            {sentenceOfDeparture({ ...one, facts: shownFacts(one.facts) })} <ClauseChip clause={one.clause} />
          </span>
        </p>
      ))}
    </div>
  );
}

function departuresToday(answer: TermAnswer, { reason }: PetitionDraft): readonly Departure[] {
  const pack = packFor(answer.packId);
  const early =
    answer.placedOn === null
      ? null
      : checkEarlyRemoval(pack, { placedOn: answer.placedOn, removedOn: answer.today, reason });
  const papers = checkRemoval(pack, {
    caseId: answer.caseId,
    reason,
    petition: { kind: 'remove' },
    papers: answer.papers,
  });
  return [...(early?.ok === true ? early.departures : []), ...(papers.ok ? papers.departures : [])];
}
