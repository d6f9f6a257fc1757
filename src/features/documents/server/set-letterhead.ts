import { sql } from 'kysely';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { setEmblem } from '../rules/set-emblem.ts';
import { lockLetterhead, type LetterheadRow } from './letterhead-row.ts';

type State = LetterheadRow & { readonly id: string; readonly wasChecked: boolean };

/** The emblem on every paper from now on. Papers made before keep their bytes. */
export const setLetterhead = deed({
  contract: contract.setLetterhead,
  load: async (tx, { emblemId }): Promise<State> => ({
    ...(await lockLetterhead(tx)),
    id: tx.schoolId,
    wasChecked: emblemId !== null && (await bindEmblem(tx, emblemId)),
  }),
  decide: ({ state, input }) => setEmblem(input.emblemId, state.wasChecked),
  save: async (tx, emblemId, { state }) => {
    const version = state.version + 1;
    await sql`
      update documents_letterheads set emblem_file_id = ${emblemId}::uuid, version = ${version}
      where school_id = ${tx.schoolId}`.execute(tx.db);
    await sql`
      update documents_files set subject_id = null, at = ${tx.now}
      where school_id = ${tx.schoolId} and subject_kind = 'emblem' and subject_id is not null
        and id is distinct from ${emblemId}::uuid`.execute(tx.db);
    return { value: { version }, about: { kind: 'letterhead', id: tx.schoolId } };
  },
});

/** Binds a checked picture to the letterhead; one that is replaced becomes an unused upload again. */
async function bindEmblem(tx: Tx, fileId: string): Promise<boolean> {
  const bound = await sql`
    update documents_files set subject_id = ${tx.schoolId}::uuid
    where school_id = ${tx.schoolId} and id = ${fileId} and subject_kind = 'emblem'`.execute(tx.db);
  return bound.numAffectedRows === 1n;
}
