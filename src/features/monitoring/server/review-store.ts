import { sql } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import { planInForce } from '#features/plan/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Effect, LeadsTo, ReviewLine, type Review } from '../rules/review-contract.ts';
import { childWordsOf } from './child-words-store.ts';

const Row = z.object({
  id: z.string(),
  on: PlainDate,
  childWordsId: z.string(),
  family: Text.nullable(),
  specialists: Text.nullable(),
  lines: z.array(ReviewLine.extend({ words: Text })),
  effect: Effect.nullable(),
  leadsTo: LeadsTo,
  heldBy: z.string(),
});

/** Reviews of a case with the child's words, the latest first; reach is the caller's question. */
export async function reviewsOf(tx: Tx, caseId: string): Promise<readonly Review[]> {
  const found = await sql<unknown>`
    select x.id, x.on_day as "on", x.child_words_id as "childWordsId", x.family, x.specialists, x.lines, x.figures as effect,
      x.leads_to as "leadsTo", coalesce(${nameSql('p')}, '') as "heldBy"
    from monitoring_reviews x left join school_people p on p.school_id = x.school_id and p.id = x.held_by
    where x.school_id = ${tx.schoolId} and x.case_id = ${caseId} order by x.on_day desc, x.id desc`.execute(tx.db);
  const words = new Map((await childWordsOf(tx, caseId)).map((one) => [one.id, one]));
  return found.rows.flatMap((row) => {
    const { childWordsId, ...review } = Row.parse(row);
    const heard = words.get(childWordsId);
    if (heard === undefined) return [];
    const { caseId: _case, heardById: _person, ...childWords } = heard;
    return [{ ...review, childWords }];
  });
}

export type Subject = { readonly about: 'cause' | 'measure'; readonly subjectId: string; readonly words: Text };

/** What a review goes through: causes, then measures, of the plan in force. */
export async function subjectsOf(
  tx: Tx,
  caseId: string,
): Promise<{ readonly planId: string | null; readonly subjects: readonly Subject[] }> {
  const plan = await planInForce(tx, caseId);
  if (plan === null) return { planId: null, subjects: [] };
  const causes = plan.causes.map(({ id, words }) => ({ about: 'cause' as const, subjectId: id, words }));
  const measures = plan.measures.map(({ id, words }) => ({ about: 'measure' as const, subjectId: id, words }));
  return { planId: plan.id, subjects: [...causes, ...measures] };
}
