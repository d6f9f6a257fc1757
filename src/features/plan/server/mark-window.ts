import { reachOf } from '#kernel/pure/actor.ts';
import { refuse } from '#kernel/pure/result.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { markWindow as rule } from '../rules/mark-window.ts';
import * as contract from '../rules/measures-contract.ts';
import { bindEvidence, mayShow } from './evidence.ts';
import { lockMeasure } from './lock-measure.ts';
import { studyCalendar } from './study-calendar.ts';

export const markWindow = deed({
  contract: contract.markWindow,
  load: async (tx, input, actor) => {
    const measure = await lockMeasure(tx, input.measureId, actor);
    if (measure === null) return null;
    const mark = measure.marks.find(({ on }) => on === input.on);
    const fileIds = mark?.fileIds ?? [];
    return {
      measure,
      fileIds,
      // Of the mark, so that two who mark the same window see each other.
      version: mark?.version ?? 0,
      calendar: await studyCalendar(tx),
      filesFit: await mayShow(tx, input.fileIds, fileIds, actor.personId),
    };
  },
  decide: ({ state, input, actor, today }) =>
    state.filesFit
      ? rule(state.measure, { personId: actor.personId, wholeSchool: reachOf(actor).wholeSchool }, input, {
          calendar: state.calendar,
          today,
        })
      : refuse('measure-file-unknown'),
  save: async (tx, { on, outcome, doneOn, words, fileIds }, { state, actor }) => {
    const about = { kind: 'measure', id: state.measure.id, caseId: state.measure.caseId };
    const said = {
      outcome,
      done_on: doneOn,
      words: jsonOrNull(words),
      file_ids: fileIds,
      marked_by: actor.personId,
      marked_at: tx.now,
      version: state.version + 1,
    };
    await tx.db
      .insertInto('plan_marks')
      .values({ school_id: tx.schoolId, measure_id: state.measure.id, window_on: on, ...said })
      .onConflict((conflict) => conflict.columns(['school_id', 'measure_id', 'window_on']).doUpdateSet(said))
      .execute();
    await bindEvidence(tx, fileIds, state.fileIds, { about, personId: actor.personId });
    return { value: { version: said.version }, about };
  },
});
