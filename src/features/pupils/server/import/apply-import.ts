import { ok, refuse } from '#kernel/pure/result.ts';
import { draftDeed } from '#kernel/server/draft-deed.ts';
import * as contract from '../../rules/roster-contract.ts';
import { findImport } from './import-store.ts';
import { silence } from './pending-import.ts';
import type { ImportJob } from './run-import.ts';

/** Hands the list to the job; what the job writes is a deed of whoever pressed the button, with its entry in the trail. */
export const applyImport = draftDeed({
  contract: contract.applyImport,
  work: async (tx, input, actor) => {
    const pending = await findImport(tx, input.importId, true);
    if (pending === null) return null;
    const stalled = pending.state === 'applying' && tx.now.getTime() - pending.beatAt.getTime() > silence;
    if (pending.state !== 'open' && !stalled) return refuse('import-not-open');
    if (pending.version !== input.version) return refuse('import-changed');
    const { faulty, add, change } = pending.summary;
    if (faulty > 0) return refuse('import-has-errors', { rows: faulty });
    if (add + change === 0) return refuse('import-changes-nothing');
    await tx.db
      .updateTable('pupils_imports')
      .set({ state: 'applying', done: 0, cancelled: false, refusal: null, beat_at: tx.now })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', pending.id)
      .execute();
    const job: ImportJob = { schoolId: tx.schoolId, importId: pending.id, personId: actor.personId };
    tx.jobs.push({ name: 'run-roster-import', payload: job, key: `roster ${pending.id}` });
    return ok({});
  },
});
