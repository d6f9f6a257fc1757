import { guardiansOf } from '#features/pupils/server/public.ts';
import { sql } from 'kysely';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { savePetition as rule } from '../rules/save-petition.ts';
import { enclosableOf } from './enclosable-of.ts';
import { aboutPetition, isOpenCase, lockPetition } from './lock-petition.ts';
import { petitionItems } from './petition-items.ts';

export const savePetition = deed({
  contract: contract.savePetition,
  load: async (tx, input, actor) => {
    const locked = await lockPetition(tx, input.petitionId, actor);
    if (locked === null) return null;
    const { petition, facts } = locked;
    return {
      ...locked,
      state: petition.state,
      caseIsOpen: isOpenCase(facts),
      guardianIds: (await guardiansOf(tx, [facts.pupilId])).map(({ id }) => id),
      itemIds: (await petitionItems(tx, facts.id)).map(({ id }) => id),
      enclosable: await enclosableOf(tx, facts.id),
    };
  },
  decide: ({ state, input }) => rule(state, input.body),
  save: async (tx, body, { state: { petition } }) => {
    await sql`
      update petitions_petitions set danger = ${body.danger}, guardian_ids = ${body.guardianIds}::uuid[],
        facts = ${jsonOrNull(body.facts)}, work = ${jsonOrNull(body.work)}, request = ${jsonOrNull(body.request)},
        left_out = ${body.leftOut}::text[], enclosures = ${json(body.enclosures)}, item_id = ${body.itemId}::uuid,
        version = version + 1
      where school_id = ${tx.schoolId} and id = ${petition.id}`.execute(tx.db);
    return { value: { version: petition.version + 1 }, about: aboutPetition(petition) };
  },
});
