import { createHash } from 'node:crypto';
import { ok, refuse } from '#kernel/pure/result.ts';
import { canonicalJson } from '#kernel/server/canonical-json.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { lockProtocol as contract } from '../contract.ts';
import { moveProtocol } from '../rules/move-protocol.ts';
import { overcountedQuestions, wordlessQuestions } from '../rules/protocol-data.ts';
import { findOtherNames } from './find-other-names.ts';
import { aboutProtocol } from './lock-item.ts';
import { lockMeeting, protocolOf } from './lock-meeting.ts';
import { readProtocol } from './protocol-data.ts';

/**
 * Clause 13: freezes what the protocol says, with its hash. Refuses `other-names-found` while names of other pupils in
 * the text of a question are not confirmed, `decision-without-words`, `more-votes-than-members`, and whatever the table of moves refuses.
 */
export const lockProtocol = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    const protocol = meeting === null ? null : await protocolOf(tx, meeting.id);
    const read = protocol === null ? null : await readProtocol(tx, input.meetingId);
    if (meeting === null || protocol === null || read === null) return null;
    return { ...protocol, meetingId: meeting.id, data: read.data, otherNames: await findOtherNames(tx, read.live) };
  },
  decide: ({ state, input }) => {
    const moved = moveProtocol(state.state, 'lock');
    if (!moved.ok) return moved;
    const wordless = wordlessQuestions(state.data.items);
    if (wordless.length > 0) return refuse('decision-without-words', { questions: wordless });
    const overcounted = overcountedQuestions(state.data.items);
    if (overcounted.length > 0) return refuse('more-votes-than-members', { questions: overcounted });
    const open = state.otherNames.filter((name) => !input.confirmedNames.includes(name));
    return open.length > 0 ? refuse('other-names-found', { names: open }) : ok(moved.value);
  },
  save: async (tx, next, { state, input, actor, now }) => {
    const version = state.version + 1;
    const hash = createHash('sha256').update(canonicalJson(state.data)).digest();
    await tx.db
      .updateTable('council_protocols')
      .set({
        state: next,
        content: json(state.data),
        content_hash: hash,
        confirmed_names: json(input.confirmedNames),
        locked_at: now,
        locked_by: actor.personId,
        version,
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    const about = aboutProtocol(state.id, state.meetingId);
    return { value: { version, hash: hash.toString('hex') }, about, text: { confirmedNames: input.confirmedNames } };
  },
});
