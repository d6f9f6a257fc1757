import { ok } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { moveMeeting as contract } from '../contract.ts';
import { checkCall } from '../rules/check-call.ts';
import { checkWhere } from '../rules/check-where.ts';
import { moveMeeting as rule } from '../rules/move-meeting.ts';
import { caseItemsOf, setDues } from './agenda-dues.ts';
import { refreshReaders } from './agenda-readers.ts';
import { leadDaysOf } from './call-meeting.ts';
import { findCompositionOn } from './composition-store.ts';
import { aboutMeeting } from './lock-item.ts';
import { lockMeeting } from './lock-meeting.ts';
import { tellChanged, tellEveryone } from './notice-store.ts';

/** Moves a called meeting; composition and due days follow the new day (clauses 6, 11). */
export const moveMeeting = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    if (meeting === null) return null;
    return { ...meeting, leadDays: await leadDaysOf(tx), compositionOn: await findCompositionOn(tx, input.heldOn) };
  },
  decide: ({ state, input, today }) => {
    const moved = rule(state.state, 'move');
    if (!moved.ok) return moved;
    const where = checkWhere(input);
    if (!where.ok) return where;
    const { afterTheFact, leadDays } = state;
    const sameDay = input.heldOn === state.heldOn;
    const checked = checkCall({
      decisionOn: input.heldOn < today ? input.heldOn : today,
      heldOn: input.heldOn,
      afterTheFact,
      leadDays,
      today,
      compositionInForce: state.compositionOn !== null,
    });
    return checked.ok ? ok(where.value, sameDay ? [] : checked.departures) : checked;
  },
  save: async (tx, where, { state, input, actor }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_meetings')
      .set({
        held_on: input.heldOn,
        starts_at: input.startsAt,
        place: json(where.place),
        format: input.format,
        link: where.link,
        ends_by: input.endsBy,
        composition_id: state.compositionOn,
        version,
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    if (input.heldOn !== state.heldOn) await setDues(tx, await caseItemsOf(tx, state.id), input.heldOn);
    if (state.compositionOn !== state.compositionId) await refreshReaders(tx, state.id);
    if (!state.afterTheFact) {
      const was = { on: state.heldOn, at: state.startsAt };
      await tellEveryone(tx, { meetingId: state.id, what: 'moved', by: actor.personId, was });
      await tellChanged(tx, state.id, actor.personId);
    }
    return { value: { version }, about: aboutMeeting(state.id) };
  },
});
