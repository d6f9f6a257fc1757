import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Observation } from '../rules/observation-contract.ts';
import { PhraseNames } from '../rules/observation-contract.ts';
import { usualPhrases } from '../rules/usual-phrases.ts';

const Stored = Observation.extend({ caseId: z.string(), pupilName: z.string(), recordedAt: z.date() });
export type StoredObservation = z.infer<typeof Stored>;

/** Observations under a condition on `monitoring_observations x`, the latest first. */
export async function readObservations(
  tx: Tx,
  condition: RawBuilder<boolean>,
  most: number,
): Promise<StoredObservation[]> {
  const found = await sql<unknown>`
    select x.id, x.case_id as "caseId", x.on_day as "on", x.phrase, x.words, x.author_id as "authorId",
      coalesce(${nameSql('a')}, '') as "byName", ${nameSql('p')} as "pupilName", x.recorded_at as "recordedAt"
    from monitoring_observations x
    join cases_cases c on c.school_id = x.school_id and c.id = x.case_id
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    left join school_people a on a.school_id = x.school_id and a.id = x.author_id
    where x.school_id = ${tx.schoolId} and ${condition}
    order by x.on_day desc, x.recorded_at desc, x.id desc limit ${most}`.execute(tx.db);
  return found.rows.map((row) => Stored.parse(row));
}

export type ListedPhrase = { readonly id: string; readonly names: PhraseNames; readonly own: boolean };

/** The facts every school has, then the school's own. */
export async function phrasesOf(tx: Tx): Promise<ListedPhrase[]> {
  const found = await sql<{ id: string; names: unknown }>`
    select id, names from monitoring_phrases where school_id = ${tx.schoolId} and dropped_at is null order by id`.execute(
    tx.db,
  );
  return [
    ...usualPhrases.map(({ code, names }) => ({ id: code, names, own: false })),
    ...found.rows.map(({ id, names }) => ({ id, names: PhraseNames.parse(names), own: true })),
  ];
}
