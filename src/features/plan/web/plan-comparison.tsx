import {
  plan_compare,
  plan_compare_after,
  plan_compare_before,
  plan_compare_changed_in,
  plan_compare_what,
} from '#messages';
import { say } from '#ui/say.ts';
import { Chip } from '#ui/status-badge.tsx';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Measure, PlanView } from '../contract.ts';
import { comparePlans, type ComparedMeasure } from '../rules/compare-plans.ts';
import { Outcome } from './measure-list.tsx';
import { daysWord, kindWord, outsiderWord, readable, type Kind } from './plan-words.ts';

type PlanComparisonProps = {
  readonly former: PlanView;
  readonly next: PlanView;
  readonly kinds: readonly Kind[];
  readonly today: PlainDate;
};

/** Clause 16: the former plan and the revised one side by side, with what came of each measure. */
export function PlanComparison({ former, next, kinds, today }: PlanComparisonProps) {
  const rows = comparePlans(former, next);
  return (
    <details className="pl-compare">
      <summary>{plan_compare({ from: former.revision, to: next.revision })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{plan_compare_what()}</th>
            <th scope="col">{plan_compare_before()}</th>
            <th scope="col">{plan_compare_after()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.after?.id ?? row.before?.id}>
              <th scope="row">
                <Chip>{say(`plan_compare_${row.what}`)}</Chip>
                <ChangedIn row={row} />
              </th>
              <td data-label={plan_compare_before()}>
                {row.before === null ? '–' : <Said measure={row.before} kinds={kinds} today={today} />}
              </td>
              <td data-label={plan_compare_after()}>
                {row.after === null ? '–' : <Said measure={row.after} kinds={kinds} today={null} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function ChangedIn({ row }: { readonly row: ComparedMeasure }) {
  if (row.what !== 'changed') return null;
  const cells = row.cells.map((cell) => say(`plan_cell_${cell}`)).join(', ');
  return <p className="tk-small tk-dim">{plan_compare_changed_in({ cells })}</p>;
}

type SaidProps = { readonly measure: Measure; readonly kinds: readonly Kind[]; readonly today: PlainDate | null };

const Said = ({ measure, kinds, today }: SaidProps) => (
  <>
    <b>{kindWord(kinds, measure.kind)}</b> {readable(measure.words)}
    <p className="tk-small tk-dim">
      {[
        readable(measure.form),
        daysWord(measure),
        ...measure.responsible.map(({ name }) => name),
        ...measure.outsiders.map(outsiderWord),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    </p>
    {today === null ? null : <Outcome measure={measure} today={today} />}
  </>
);
