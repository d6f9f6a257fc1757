import { departure, type Departure } from '#kernel/pure/result.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';

/** What one fact shows: help was offered, taken, turned down, or nothing was done about the difficulty. */
export const evidenceKinds = ['offered', 'accepted', 'refused', 'no-measures'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What clause 17 rests on. */
const rungs = ['offered', 'refused', 'no-measures'] as const;
type Rung = (typeof rungs)[number];

type Fact = { readonly key: string; readonly kind: EvidenceKind; readonly on: PlainDate };

export type Ladder<F extends Fact> = {
  /** In the order of time; of one day the offer before its answer. */
  readonly lines: readonly F[];
  readonly missing: readonly Rung[];
  /** The newest answer of the parents is that they take the help: the day. */
  readonly acceptedOn: PlainDate | null;
};

/** Clause 17: the evidence in the order of time, and what of the three is not shown by any. */
export function refusalLadder<F extends Fact>(facts: readonly F[]): Ladder<F> {
  const lines = facts.toSorted((a, b) => a.on.localeCompare(b.on) || rankOf(a) - rankOf(b));
  const answer = lines.findLast(({ kind }) => kind === 'accepted' || kind === 'refused');
  return {
    lines,
    missing: rungs.filter((rung) => !lines.some(({ kind }) => kind === rung)),
    acceptedOn: answer?.kind === 'accepted' ? answer.on : null,
  };
}

const rankOf = ({ kind }: Fact): number => evidenceKinds.indexOf(kind);

/**
 * Clause 17, the same for every kind of petition: departures `help-offer-not-shown`, `help-refusal-not-shown`,
 * `inaction-not-shown`, `help-accepted-since` (facts: `day`). A child in danger does not wait for the ladder.
 */
export function checkLadder(
  { missing, acceptedOn }: Pick<Ladder<Fact>, 'missing' | 'acceptedOn'>,
  clause: number,
  danger: boolean,
): readonly Departure[] {
  if (danger) return [];
  const notShown = missing.map((rung) => departure(departureOf[rung], clause));
  return acceptedOn === null ? notShown : [...notShown, departure('help-accepted-since', clause, { day: acceptedOn })];
}

const departureOf: Readonly<Record<Rung, string>> = {
  offered: 'help-offer-not-shown',
  refused: 'help-refusal-not-shown',
  'no-measures': 'inaction-not-shown',
};
