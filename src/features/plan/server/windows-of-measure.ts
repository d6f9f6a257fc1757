import { reachOf } from '#kernel/pure/actor.ts';
import { reading } from '#kernel/server/ask.ts';
import { mayMark } from '../rules/complete-measure.ts';
import { progressOf, windowsWithState } from '../rules/measure-windows.ts';
import * as contract from '../rules/measures-contract.ts';
import { findMeasure } from './lock-measure.ts';
import { studyCalendar } from './study-calendar.ts';

export const windowsOfMeasure = reading({
  contract: contract.windowsOfMeasure,
  read: async (tx, { measureId }, actor) => {
    const measure = await findMeasure(tx, measureId, actor);
    if (measure === null) return null;
    const calendar = await studyCalendar(tx);
    const who = { personId: actor.personId, wholeSchool: reachOf(actor).wholeSchool };
    const isOpen = measure.planState === 'approved' && measure.caseState === 'on-record';
    return {
      measureId,
      today: tx.today,
      mayMark: isOpen && mayMark(measure.responsibleIds, who),
      progress: progressOf(measure, calendar, tx.today),
      windows: windowsWithState(measure, calendar, tx.today).map((window) =>
        Object.assign({}, window, { mark: measure.marks.find(({ on }) => on === window.on) ?? null }),
      ),
    };
  },
  openings: (value) => [{ kind: 'measure', id: value.measureId, rows: 1 }],
});
