import { Link } from '@tanstack/react-router';
import { year_web_cases, year_web_cases_text, year_web_case_row } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { openCasesOfLeavers } from '../contract.ts';
import { isLeaving } from '../rules/edit-plan.ts';
import type { PlanPart } from './plan-panel.tsx';

/** Who would leave with an open case: the Council decides on it, nothing ends by itself (clauses 19, 20). */
export function LeaversWithCases({ told, plan }: PlanPart) {
  const ask = useAsk(openCasesOfLeavers, { schoolYear: told.schoolYear });
  return (
    <Answered ask={ask} lines={1}>
      {({ rows }) => {
        const leaving = rows.filter((row) => isLeaving(plan, row));
        if (leaving.length === 0) return null;
        return (
          <Queue title={year_web_cases()} count={leaving.length}>
            <li className="tk-row tk-dim">
              <span>{year_web_cases_text()}</span> <ClauseChip clause={19} /> <ClauseChip clause={20} />
            </li>
            {leaving.map((row) => (
              <QueueRow
                key={row.caseId}
                title={
                  <Link className="tk-link-row" to={`/cases/${row.caseId}`}>
                    {row.name}
                  </Link>
                }
                detail={year_web_case_row({ class: row.className, n: row.number })}
              />
            ))}
          </Queue>
        );
      }}
    </Answered>
  );
}
