import { Link } from '@tanstack/react-router';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { cases_web_earlier_case, cases_web_later_case, cases_web_repeat } from '#messages';
import { Chip } from '#ui/status-badge.tsx';
import type { CaseCard } from '../contract.ts';
import { holds, useMe } from './use-me.ts';

/** Clause 21: the case this one repeats, which opens with a written reason, and the one that repeats it. */
export function RepeatLinks({ card: { repeatsId, repeatedById } }: { readonly card: CaseCard }) {
  const opens = holds(useMe(), wholeSchoolRoles);
  return (
    <>
      {repeatsId === null ? null : <Chip>{cases_web_repeat()}</Chip>}
      {opens && repeatsId !== null ? <Link to={`/cases/${repeatsId}`}>{cases_web_earlier_case()}</Link> : null}
      {opens && repeatedById !== null ? <Link to={`/cases/${repeatedById}`}>{cases_web_later_case()}</Link> : null}
    </>
  );
}
