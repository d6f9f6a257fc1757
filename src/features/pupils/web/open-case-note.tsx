import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { pupils_web_leave_case, pupils_web_leave_case_open } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { movements } from '../contract.ts';

/** What a leaving does not do: it ends no case; the Council decides, what was done is passed on (clauses 19, 20). */
export function OpenCaseNote({ pupilId }: { readonly pupilId: string }) {
  const ask = useAsk(movements, { pupilId });
  const open = ask.data?.openCase ?? null;
  if (open === null) return null;
  return (
    <Alert variant="light">
      <p>{pupils_web_leave_case({ n: open.number })}</p>
      <div className="tk-form-end">
        <ClauseChip clause={19} />
        <ClauseChip clause={20} />
        <Link className="tk-quiet-link" to={`/cases/${open.id}`}>
          {pupils_web_leave_case_open()}
        </Link>
      </div>
    </Alert>
  );
}
