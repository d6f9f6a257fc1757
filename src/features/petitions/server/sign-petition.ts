import { sql } from 'kysely';
import { attachScans } from '#features/documents/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import type { PetitionView } from '../rules/petition-shapes.ts';
import { signPetition as rule, type PetitionToSign } from '../rules/sign-petition.ts';
import { ladderOf } from './evidence-of.ts';
import { insertStep } from './insert-step.ts';
import { isFreeScan } from './is-free-scan.ts';
import { aboutPetition, lockPetition } from './lock-petition.ts';

export const signPetition = deed({
  contract: contract.signPetition,
  load: async (tx, input, actor) => {
    const locked = await lockPetition(tx, input.petitionId, actor);
    if (locked === null) return null;
    const { petition, facts } = locked;
    return {
      ...locked,
      pack: await packById(tx, facts.packId),
      caseState: facts.state,
      groundsSaid: facts.grounds.filter(({ facts: said }) => said.text.trim() !== '').length,
      ladder: await ladderOf(tx, petition.caseId),
      ofAdministration: await heldPost(tx, input.signerId, input.signedOn),
      fileIsFree: await isFreeScan(tx, input.fileId),
    };
  },
  decide: ({ state, input, today }) => rule(state.pack, toSign(state), { ...state, signedOn: input.signedOn }, today),
  save: async (tx, signed, { state: { petition, ladder }, input, actor }) => {
    const { signedOn, signerId, fileId } = input;
    const told = ladder.lines.filter(({ key }) => !petition.leftOut.includes(key));
    await sql`update petitions_petitions set ladder = ${json(told)}
      where school_id = ${tx.schoolId} and id = ${petition.id}`.execute(tx.db);
    const step = { verb: 'sign' as const, on: signedOn, personId: signerId, fileId };
    await insertStep(tx, petition, { step, state: signed, actor });
    const about = aboutPetition(petition);
    const bound = await attachScans(tx, fileId === null ? [] : [fileId], about);
    if (!bound) throw new Error('The scan was bound elsewhere meanwhile');
    return { value: { version: petition.version + 1 }, about };
  },
});

type Loaded = Pick<PetitionToSign, 'caseState' | 'groundsSaid' | 'ladder'> & { readonly petition: PetitionView };

const toSign = ({ petition, caseState, groundsSaid, ladder }: Loaded): PetitionToSign => ({
  ...petition,
  caseState,
  groundsSaid,
  ladder,
});

/** Clause 17: the administration is the head and the deputy, or whoever stood in for them that day. */
async function heldPost(tx: Tx, personId: string, on: PlainDate): Promise<boolean> {
  const found = await sql`select 1 from school_posts o where o.school_id = ${tx.schoolId} and o.person_id = ${personId}
    and o.kind in ('head', 'deputy') and o.starts_on <= ${on} and (o.ends_on is null or o.ends_on >= ${on})`.execute(
    tx.db,
  );
  return found.rows.length > 0;
}
