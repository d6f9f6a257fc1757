import { sql } from 'kysely';
import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import type { PaperPerson } from '#features/cases/rules/paper-person.ts';
import type { RemovalPapers } from '#features/dossier/rules/removal-papers.ts';
import type { PlanView } from '#features/plan/contract.ts';
import { caseFacts, planInForce, type CaseFacts } from '#features/plan/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PetitionView } from '../contract.ts';
import { papersOf } from '../server/of-case.ts';
import { readPetitions } from '../server/petition-store.ts';

/** What a petition of the responsible person stands on. */
export type PetitionData = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly petition: PetitionView;
  readonly facts: Pick<CaseFacts, 'id' | 'placedOn' | 'endsOn' | 'grounds'>;
  readonly pack: Pack;
  readonly author: PaperPerson | null;
  readonly plan: PlanView | null;
  readonly papers: RemovalPapers;
};

/** The petition of that id and kind within reach. */
export async function readPetitionData(
  tx: Tx,
  id: string,
  actor: Actor,
  kind: PetitionView['kind'],
): Promise<PetitionData | null> {
  const [petition] = await readPetitions(tx, sql<boolean>`t.id = ${id}::uuid`);
  if (petition?.kind !== kind) return null;
  const facts = await caseFacts(tx, petition.caseId, actor);
  if (facts === null) return null;
  const ground = await paperGround(tx, facts.pupilId, [petition.authorId]);
  return {
    petition,
    facts,
    pack: await packById(tx, facts.packId),
    letterhead: ground.letterhead,
    pupil: ground.pupil,
    author: ground.personOf(petition.authorId),
    plan: await planInForce(tx, facts.id),
    papers: await papersOf(tx, facts.id),
  };
}
