import { useState } from 'react';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import type { Failure } from '#ui/api/failure.ts';
import { decideItem } from '../contract.ts';
import { checkDecisions } from '../rules/check-decisions.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { tableOf } from './at-the-table.ts';
import { formOf, isRecorded, wantedOf, type DecisionForm } from './decision-form.ts';
import { inOrder } from './in-order.ts';
import type { NotesDesk } from './notes-desk.ts';
import { packFor, packInUse } from '#features/procedure/web/packs.ts';
import { useDesks } from './use-desks.ts';
import { decisionCheck, type DecisionCheck } from './decision-check.ts';

export type HearingState = {
  readonly items: readonly ItemView[];
  readonly item: ItemView | undefined;
  readonly desk: NotesDesk | null;
  readonly form: DecisionForm | null;
  readonly check: DecisionCheck | null;
  readonly recording: boolean;
  readonly failure: Failure | null;
  readonly choose: (itemId: string) => void;
  readonly change: (form: DecisionForm) => void;
  /** Records the chosen decision; true when nothing is left to record. */
  readonly record: () => Promise<boolean>;
  /** Records, saves, goes on to the next question; stays where a decision could not be recorded. */
  readonly next: () => Promise<void>;
  readonly flushAll: () => Promise<boolean>;
};

/** The question on the table, its notes and its decision. */
export function useHearing(view: MeetingView, calendar: WorkCalendar): HearingState {
  const items = inOrder(view.items, null);
  const [chosen, choose] = useState<string | undefined>(
    () => (items.find((one) => one.decisions.length === 0) ?? items[0])?.id,
  );
  const [forms, setForms] = useState<Readonly<Record<string, DecisionForm>>>({});
  const desks = useDesks(view);
  const deed = usePerform(decideItem);
  const item = items.find((one) => one.id === chosen) ?? items[0];
  const desk = item === undefined ? null : desks.of(item);
  const pack = item === undefined ? packInUse() : packFor(item.packId);
  const form = item === undefined ? null : (forms[item.id] ?? formOf(item, pack));
  const check =
    item === undefined || form === null
      ? null
      : decisionCheck(form, item, pack, (wanted) => checkDecisions(tableOf(view, item, pack, calendar), wanted));

  const record = async (): Promise<boolean> => {
    if (item === undefined || desk === null || form === null || check?.recorded !== false) return true;
    const wanted = wantedOf(form, item);
    if (!wanted.ok || check.why !== null) return false;
    await desk.flush();
    const told = await deed.run({ itemId: item.id, version: desk.version(), decisions: [...wanted.value] });
    if (told === null) return false;
    desk.seen(told.version);
    setForms(({ [item.id]: _done, ...others }) => others);
    return true;
  };
  const next = async (): Promise<void> => {
    if (item === undefined || desk === null || form === null) return;
    // A plan that moved is approved anew by a button of its own, never in passing.
    if (!isRecorded(form, item, pack) && !(await record())) return;
    void desk.flush();
    choose(items[items.indexOf(item) + 1]?.id ?? item.id);
  };
  return {
    items,
    item,
    desk,
    form,
    check,
    record,
    next,
    choose,
    recording: deed.running,
    failure: deed.failure,
    change: (changed) => (item === undefined ? undefined : setForms({ ...forms, [item.id]: changed })),
    flushAll: desks.flushAll,
  };
}
