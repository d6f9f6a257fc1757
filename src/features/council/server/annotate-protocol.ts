import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import { annotateProtocol as contract } from '../rules/protocol-life.ts';
import { moveProtocol } from '../rules/move-protocol.ts';
import { aboutProtocol } from './lock-item.ts';
import { lockMeeting, protocolOf } from './lock-meeting.ts';

/** Clause 13: a signed protocol is corrected beside it. Refuses what the table of moves refuses, and `question-unknown`. */
export const annotateProtocol = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    const protocol = meeting === null ? null : await protocolOf(tx, meeting.id);
    if (meeting === null || protocol === null) return null;
    const found = await sql<{ caseId: string | null }>`select case_id as "caseId" from council_items
      where school_id = ${tx.schoolId} and meeting_id = ${meeting.id} order by position, id`.execute(tx.db);
    return { ...protocol, meetingId: meeting.id, questions: found.rows };
  },
  decide: ({ state, input }) => {
    const moved = moveProtocol(state.state, 'annotate');
    if (!moved.ok) return moved;
    const known = input.question === null || input.question <= state.questions.length;
    return known ? ok(undefined) : refuse('question-unknown', { question: input.question });
  },
  save: async (tx, _decided, { state, input, actor, now }) => {
    const id = newId(now.getTime());
    await sql`insert into council_annotations (school_id, id, protocol_id, position, question, text, reason, person_id, at)
      select ${tx.schoolId}::uuid, ${id}::uuid, ${state.id}::uuid, coalesce(max(position), 0) + 1, ${input.question}::smallint,
        ${json(input.text)}::jsonb, ${json(input.reason)}::jsonb, ${actor.personId}::uuid, ${now}::timestamptz
      from council_annotations where school_id = ${tx.schoolId} and protocol_id = ${state.id}`.execute(tx.db);
    const caseId = input.question === null ? null : (state.questions[input.question - 1]?.caseId ?? null);
    const about = { ...aboutProtocol(state.id, state.meetingId), caseId };
    return { value: { id }, about, text: { question: input.question, text: input.text, reason: input.reason } };
  },
});
