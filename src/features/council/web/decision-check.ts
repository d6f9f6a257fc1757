import type { Pack } from '#features/procedure/rules/pack.ts';
import type { Departure, Result } from '#kernel/pure/result.ts';
import { say } from '#ui/say.ts';
import type { Decision, DecisionWanted } from '../rules/decision.ts';
import type { ItemView } from '../rules/meeting-view.ts';
import { isRecorded, planMoved, wantedOf, type DecisionForm } from './decision-form.ts';
import { whyNot } from './why-not.ts';

export type DecisionCheck = {
  /** Why it cannot be recorded; null when it can. */
  readonly why: string | null;
  readonly departures: readonly Departure[];
  /** With terms worked out to days. */
  readonly decisions: readonly Decision[];
  readonly recorded: boolean;
  /** What is recorded approves an earlier state of the draft. */
  readonly planMoved: boolean;
};

/** What the server's rule says of the decision as it is chosen now. */
export function decisionCheck(
  form: DecisionForm,
  item: ItemView,
  pack: Pack,
  check: (wanted: readonly DecisionWanted[]) => Result<readonly Decision[]>,
): DecisionCheck {
  const moved = planMoved(item);
  const kept = { recorded: isRecorded(form, item, pack) && !moved, planMoved: moved };
  const wanted = wantedOf(form, item);
  if (!wanted.ok)
    return { why: say(`council_web_missing_${wanted.refusal.reason}`), departures: [], decisions: [], ...kept };
  const checked = check(wanted.value);
  if (!checked.ok) return { why: whyNot(checked), departures: [], decisions: [], ...kept };
  return { why: null, departures: checked.departures, decisions: checked.value, ...kept };
}
