import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { confirmCard as contract } from '../contract.ts';
import { findCard } from './partner.ts';
import { fingerprintOf } from './school-keys.ts';

/** Refuses `transfer-fingerprint-changed` where the card is not the one that was compared. */
export const confirmCard = deed({
  contract,
  load: (tx, { bin }) => findCard(tx, bin, true),
  decide: ({ state, input }) =>
    fingerprintOf(state.keys) === input.fingerprint ? ok(undefined) : refuse('transfer-fingerprint-changed'),
  save: async (tx, _decided, { state, actor, input }) => {
    const version = state.version + 1;
    await sql`update transfer_schools set confirmed_by = ${actor.personId}, confirmed_at = ${tx.now}, former_sign_key = null,
        former_box_key = null, version = ${version} where school_id = ${tx.schoolId} and bin = ${state.bin}`.execute(
      tx.db,
    );
    return { value: { version }, about: { kind: 'school', id: tx.schoolId }, text: input };
  },
});
