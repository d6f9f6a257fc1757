import { printShown, type AnyPaper } from '#features/documents/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchoolToRead } from '#kernel/server/tx.ts';
import type { LinkPaper } from '../guest-paper.ts';
import type { Visit } from '../inside-link.ts';
import { readCopy } from './family-view.ts';

/**
 * Clause 14: the plan in force as PDF in both languages, the same paper 12 the school hands over. The link was judged and
 * the view logged before; the paper is then made as for the school itself, since a family reads its own copy whole.
 * Nothing is stored: showing is not issuing.
 */
export async function printCopy(kernel: Kernel, visit: Visit, papers: readonly AnyPaper[]): Promise<LinkPaper | null> {
  const copy = await readCopy(kernel, visit);
  const form = papers.find(({ paper }) => paper === 'plan');
  if (copy === null || form === undefined) return null;
  const made = await inSchoolToRead(kernel, copy.schoolId, (tx) =>
    form.make(tx, copy.planId, schoolItself(copy.schoolId)),
  );
  if (made === null) return null;
  const bytes = await printShown(kernel, copy.schoolId, made);
  return { bytes, mediaType: 'application/pdf', fileName: 'plan.pdf' };
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Whoever hands the copy over sees the whole school; nobody signed in. */
const schoolItself = (schoolId: string): Actor => ({
  accountId: nobody,
  personId: nobody,
  schoolId,
  language: 'kk',
  roles: ['social-pedagogue'],
  classIds: [],
});
