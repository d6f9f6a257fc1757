import { isOpenTo, lockCase } from '#features/cases/server/public.ts';
import { attachScans } from '#features/documents/server/public.ts';
import { guardiansOf } from '#features/pupils/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { writeEvidence as rule } from '../rules/write-evidence.ts';
import { isFreeScan } from './is-free-scan.ts';

export const writeEvidence = deed({
  contract: contract.writeEvidence,
  load: async (tx, input, actor) => {
    const locked = await lockCase(tx, input.caseId, reachOf(actor));
    if (locked === null || !(await isOpenTo(tx, locked.id, actor))) return null;
    return {
      caseId: locked.id,
      caseState: locked.state,
      guardianIds: (await guardiansOf(tx, [locked.pupilId])).map(({ id }) => id),
      fileIsFree: await isFreeScan(tx, input.fileId),
    };
  },
  decide: ({ state, input, today }) => rule(state, input, today),
  save: async (tx, _decided, { state: { caseId }, input, actor }) => {
    const evidenceId = newId(tx.now.getTime());
    const about = { kind: 'help-evidence', id: evidenceId, caseId };
    await tx.db
      .insertInto('petitions_evidence')
      .values({
        school_id: tx.schoolId,
        id: evidenceId,
        case_id: caseId,
        kind: input.kind,
        on_day: input.on,
        guardian_id: input.guardianId,
        by_name: input.byName,
        words: json(input.words),
        witnesses: input.witnesses,
        file_id: input.fileId,
        recorded_by: actor.personId,
        recorded_at: tx.now,
        version: 1,
      })
      .execute();
    const bound = await attachScans(tx, input.fileId === null ? [] : [input.fileId], about);
    if (!bound) throw new Error('The scan was bound elsewhere meanwhile');
    return { value: { evidenceId }, about };
  },
});
