import { sql } from 'kysely';
import { caseFacts, type CaseFacts } from '#features/plan/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PetitionView } from '../rules/petition-shapes.ts';
import { petitionById } from './petition-store.ts';

export type LockedPetition = {
  readonly petition: PetitionView;
  readonly facts: CaseFacts;
  readonly version: number;
};

/** The petition within reach, locked; of a sealed case only while it was opened with a reason (clause 21). */
export async function lockPetition(tx: Tx, petitionId: string, actor: Actor): Promise<LockedPetition | null> {
  await sql`select 1 from petitions_petitions where school_id = ${tx.schoolId} and id = ${petitionId} for update`.execute(
    tx.db,
  );
  const petition = await petitionById(tx, petitionId);
  const facts = petition === null ? null : await caseFacts(tx, petition.caseId, actor);
  return petition === null || facts === null ? null : { petition, facts, version: petition.version };
}

/** What a deed on it is about, in the trail. */
export const aboutPetition = ({ id, caseId }: PetitionView) => ({ kind: 'commission-petition', id, caseId });

/** A case that is still open: only then is anything new asked for. */
export const isOpenCase = ({ state }: Pick<CaseFacts, 'state'>): boolean =>
  state === 'submitted' || state === 'on-record';
