import type { CaseState } from '#features/cases/contract.ts';
import { mayRepeat } from '#features/cases/rules/may-repeat.ts';
import { checkPaper, type PaperFacts } from '#features/council/rules/check-paper.ts';
import { checkGrounds } from '#features/procedure/rules/check-grounds.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PaperCase } from '../contract.ts';

export type CaseFacts = {
  readonly earlier: readonly { readonly id: string; readonly state: CaseState; readonly closedOn: string | null }[];
  /** The last day of a pupil who left the school; null while they learn here. */
  readonly leftOn: PlainDate | null;
  readonly peopleKnown: boolean;
  readonly placing: PaperFacts;
  readonly removal: PaperFacts | null;
};

/**
 * Idea 6 of the process: what was decided on paper enters as it stands there, and only a contradiction is refused. A term
 * outside three to six months, a plan without dates are facts of paper life, never departures. Refusals beside those of
 * the paper: `no-ground`, `ground-unknown`, `ground-twice`, `case-already-open`, `pupil-left-before`, `person-unknown`,
 * `term-ends-before-start`, `measure-kind-unknown`, and of the removal.
 */
export function checkCase(
  pack: Pack,
  record: PaperCase,
  facts: CaseFacts,
): Result<{ readonly repeatsId: string | null }> {
  const { heldOn } = record.placing;
  const refused = [
    checkPaper(record.placing, facts.placing),
    checkCodes(pack, record),
    facts.peopleKnown ? ok(undefined) : refuse('person-unknown'),
    record.endsOn > heldOn ? ok(undefined) : refuse('term-ends-before-start', { from: heldOn, endsOn: record.endsOn }),
    checkPresence(record, facts.leftOn),
    checkRemoval(record, facts.removal),
  ].find((one) => !one.ok);
  return refused !== undefined && !refused.ok ? refused : mayRepeat(facts.earlier);
}

/** Clauses 14, 18: grounds and kinds of measures are those of the pack; the facts may be missing on paper. */
function checkCodes(pack: Pack, { grounds, measures }: PaperCase): Result<undefined> {
  const codes = grounds.map(({ code }) => code);
  const known = checkGrounds(pack, codes);
  if (!known.ok) return known;
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  if (twice.length > 0) return refuse('ground-twice', { codes: twice });
  const kinds = measures.map(({ kind }) => kind).filter((kind) => !pack.measureKinds.some(({ code }) => code === kind));
  return kinds.length > 0 ? refuse('measure-kind-unknown', { codes: kinds }) : ok(undefined);
}

/** A case runs only while the child learns here; one that is over may be of a child who left since. */
function checkPresence({ placing, removal }: PaperCase, leftOn: PlainDate | null): Result<undefined> {
  if (leftOn === null) return ok(undefined);
  const until = removal === null ? null : placing.heldOn;
  return until === null || leftOn < until
    ? refuse('pupil-left-before', { leftOn, heldOn: placing.heldOn })
    : ok(undefined);
}

/** Clause 19: an own protocol, not before the placing; another reason is put in words. */
function checkRemoval({ placing, removal }: PaperCase, facts: PaperFacts | null): Result<undefined> {
  if (removal === null || facts === null) return ok(undefined);
  const { paper, reason, note } = removal;
  const checked = checkPaper(paper, facts);
  if (!checked.ok) return checked;
  if (paper.number === placing.number && schoolYearOf(paper.heldOn) === schoolYearOf(placing.heldOn))
    return refuse('protocol-number-taken', { number: paper.number, heldOn: placing.heldOn });
  if (paper.heldOn < placing.heldOn)
    return refuse('removed-before-placed', { placedOn: placing.heldOn, removedOn: paper.heldOn });
  return reason === 'other' && (note === null || note.text === '') ? refuse('removal-note-missing') : ok(undefined);
}
