import { sql } from 'kysely';
import { lockCase } from '#features/cases/server/public.ts';
import { eraseCase } from '#features/cases/rules/erase-case.ts';
import { refuse, type Result } from '#kernel/pure/result.ts';
import { eraseTexts } from '#kernel/server/erase-texts.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';

type Wanted = { readonly caseId: string; readonly reason: string };
const everything = { personId: '00000000-0000-0000-0000-000000000000', wholeSchool: true, classIds: [] };

/**
 * Destroys the words of the trail of a sealed case, of the appeals that joined it and of its files, by command of who keeps the
 * installation, on the head's order. Answers how many; refuses `case-unknown`, `case-not-sealed`, `erase-without-reason`.
 */
export function eraseByCommand(
  kernel: Kernel,
  schoolId: string,
  { caseId, reason }: Wanted,
): Promise<Result<{ readonly texts: number }>> {
  return inSchool(kernel, schoolId, async (tx) => {
    const locked = await lockCase(tx, caseId, everything);
    if (locked === null) return refuse('case-unknown');
    const allowed = eraseCase(locked.state, reason);
    if (!allowed.ok) return allowed;
    const subjectIds = await joinedTo(tx, caseId);
    const texts = await eraseTexts(tx, { caseId, subjectIds, personId: null, reason: reason.trim() });
    return { ...allowed, value: { texts } };
  });
}

/** Appeals and files were noted in the trail before they belonged to the case. */
async function joinedTo(tx: Tx, caseId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from referral_appeals where school_id = ${tx.schoolId} and case_id = ${caseId}
    union select id from documents_files where school_id = ${tx.schoolId} and case_id = ${caseId}`.execute(tx.db);
  return found.rows.map(({ id }) => id);
}
