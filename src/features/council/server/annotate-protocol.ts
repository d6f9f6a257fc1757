import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import { annotateProtocol as contract } from '../rules/protocol-life.ts';
import { moveProtocol } from '../rules/move-protocol.ts';
import { findOtherNamesBeside } from './find-other-names.ts';
import { aboutProtocol } from './lock-item.ts';
import { lockMeeting, protocolOf } from './lock-meeting.ts';

/**
 * Clause 13: a signed protocol is corrected beside it. Refuses what the table of moves refuses, `question-unknown`, and
 * `other-names-found` while names of other pupils in its words are not confirmed.
 */
export const annotateProtocol = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    const protocol = meeting === null ? null : await protocolOf(tx, meeting.id);
    if (meeting === null || protocol === null) return null;
    const found = await sql<{ caseId: string | null }>`select case_id as "caseId" from council_items
      where school_id = ${tx.schoolId} and meeting_id = ${meeting.id} order by position, id`.execute(tx.db);
    const { question, text, reason } = input;
    const otherNames = await findOtherNamesBeside(tx, meeting.id, { question, texts: [text, reason] });
    return { ...protocol, meetingId: meeting.id, questions: found.rows, otherNames };
  },
  decide: ({ state, input }) => {
    const moved = moveProtocol(state.state, 'annotate');
    if (!moved.ok) return moved;
    const known = input.question === null || input.question <= state.questions.length;
    if (!known) return refuse('question-unknown', { question: input.question });
    const open = state.otherNames.filter((name) => !input.confirmedNames.includes(name));
    return open.length > 0 ? refuse('other-names-found', { names: open }) : ok(undefined);
  },
  save: async (tx, _decided, { state, input, actor, now }) => {
    const id = newId(now.getTime());
    await sql`insert into council_annotations (school_id, id, protocol_id, position, question, text, reason, person_id, at)
      select ${tx.schoolId}::uuid, ${id}::uuid, ${state.id}::uuid, coalesce(max(position), 0) + 1, ${input.question}::smallint,
        ${json(input.text)}::jsonb, ${json(input.reason)}::jsonb, ${actor.personId}::uuid, ${now}::timestamptz
      from council_annotations where school_id = ${tx.schoolId} and protocol_id = ${state.id}`.execute(tx.db);
    const caseId = input.question === null ? null : (state.questions[input.question - 1]?.caseId ?? null);
    const about = { ...aboutProtocol(state.id, state.meetingId), caseId };
    const { question, text, reason, confirmedNames } = input;
    const said = { question, text, reason, ...(confirmedNames.length === 0 ? {} : { confirmedNames }) };
    return { value: { id }, about, text: said };
  },
});
