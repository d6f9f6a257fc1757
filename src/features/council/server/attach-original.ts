import { attachScans } from '#features/documents/server/public.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { attachOriginal as contract } from '../rules/paper-contract.ts';
import { aboutProtocol } from './lock-item.ts';
import { lockMeeting } from './lock-meeting.ts';
import { readMeeting } from './read-meeting.ts';
import { scanHash } from './scan-hash.ts';

/** The scan of a protocol entered from paper, when it comes later, and where the original lies (clause 13). */
export const attachOriginal = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    const protocol = meeting === null ? null : ((await readMeeting(tx, meeting.id))?.protocol ?? null);
    if (protocol === null) return null;
    const { id, version, fromPaper, scanId } = protocol;
    const scanFound = await attachScans(tx, [input.fileId], { kind: 'protocol', id: input.meetingId });
    return { id, version, fromPaper, scanId, scanFound };
  },
  decide: ({ state }) => {
    if (!state.fromPaper) return refuse('protocol-not-from-paper');
    if (state.scanId !== null) return refuse('scan-already-there');
    return state.scanFound ? ok(undefined) : refuse('scan-missing');
  },
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_protocols')
      .set({ scan_id: input.fileId, version, ...(input.originalAt === null ? {} : { original_at: input.originalAt }) })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    const text = { ...input, scan: await scanHash(tx, input.fileId) };
    return { value: { version }, about: aboutProtocol(state.id, input.meetingId), text };
  },
});
