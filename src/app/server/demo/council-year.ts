import { sql } from 'kysely';
import { annotateProtocol } from '#features/council/rules/protocol-life.ts';
import { savePlanRow } from '#features/council/rules/work-plan-contract.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { planWords, typed, words } from './words.ts';
import type { World } from './world.ts';

/** The Council's work plan of the year, and one signed protocol that needed a correction beside it. */
export async function tellCouncilYear(
  { hand, idOf }: World,
  kernel: Kernel,
  { schoolId, schoolYear }: { readonly schoolId: string; readonly schoolYear: number },
): Promise<void> {
  for (const { month, question } of planWords)
    await hand.act('deputy', savePlanRow, {
      schoolYear,
      month,
      question: typed('kk', question),
      participants: typed('kk', words.planParticipants),
      responsibleId: idOf('social'),
    });
  const first = await inSchool(kernel, schoolId, async (tx) => {
    const found = await sql<{ meeting_id: string }>`select meeting_id from council_protocols
      where school_id = ${tx.schoolId} and state = 'signed' order by signed_on, meeting_id limit 1`.execute(tx.db);
    return found.rows[0]?.meeting_id;
  });
  if (first === undefined) throw new Error('The story signed no protocol');
  await hand.act('social', annotateProtocol, {
    meetingId: first,
    question: 1,
    text: typed('kk', words.correction),
    reason: typed('kk', words.correctionReason),
  });
}
