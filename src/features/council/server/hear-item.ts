import { json, jsonOrNull } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { hearItem as contract } from '../contract.ts';
import { mayDecide } from '../rules/check-decisions.ts';
import { aboutItem, lockItem } from './lock-item.ts';

/** Keeps the brief extract of the hearing as it is typed; fields that are not sent stay as they are. */
export const hearItem = deed({
  contract,
  load: (tx, input) => lockItem(tx, input.itemId),
  decide: ({ state }) =>
    mayDecide({ meetingState: state.meeting.state, protocolState: state.protocol?.state ?? null, item: state }),
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    const { heard, speeches, childWords, wording, votes } = input;
    await tx.db
      .updateTable('council_items')
      .set({
        version,
        ...(heard === undefined ? {} : { heard: jsonOrNull(heard) }),
        ...(speeches === undefined ? {} : { speeches: json(speeches) }),
        ...(childWords === undefined ? {} : { child_words: jsonOrNull(childWords) }),
        ...(wording === undefined ? {} : { wording: jsonOrNull(wording) }),
        ...(votes === undefined ? {} : { votes: jsonOrNull(votes) }),
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    const fields = Object.keys(input).filter((key) => key !== 'itemId' && key !== 'version');
    return { value: { version }, about: aboutItem(state), text: { fields } };
  },
});
