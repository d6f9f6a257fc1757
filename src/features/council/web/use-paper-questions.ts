import { useState } from 'react';
import { packFor } from '#features/procedure/web/packs.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import { ok } from '#kernel/pure/result.ts';
import { checkDecisions } from '../rules/check-decisions.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { tableOf } from './at-the-table.ts';
import { decisionCheck, type DecisionCheck } from './decision-check.ts';
import { formOf, wantedOf, type DecisionForm } from './decision-form.ts';
import { inOrder } from './in-order.ts';

export type PaperQuestionState = {
  readonly item: ItemView;
  readonly form: DecisionForm;
  readonly check: DecisionCheck;
  readonly wording: Text | null;
  readonly change: (form: DecisionForm) => void;
  readonly word: (wording: Text) => void;
};

/** The decisions of a paper while they are typed, question by question, judged by the rule of the table. */
export function usePaperQuestions(view: MeetingView, calendar: WorkCalendar): readonly PaperQuestionState[] {
  const [forms, setForms] = useState<Readonly<Record<string, DecisionForm>>>({});
  const [words, setWords] = useState<Readonly<Record<string, Text>>>({});
  return inOrder(view.items, null).map((item) => {
    const pack = packFor(item.packId);
    const form = forms[item.id] ?? formOf(item, pack);
    const table = { ...tableOf(view, item, pack, calendar), meetingState: 'opened', afterTheFact: true } as const;
    return {
      item,
      form,
      check: decisionCheck(form, item, pack, (wanted) =>
        wanted.length === 0 ? ok([]) : checkDecisions(table, wanted),
      ),
      wording: words[item.id] ?? item.wording,
      change: (changed) => setForms((all) => ({ ...all, [item.id]: changed })),
      word: (wording) => setWords((all) => ({ ...all, [item.id]: wording })),
    };
  });
}

/** What is sent of the questions; null while a decision lacks a field. */
export function itemsOf(questions: readonly PaperQuestionState[]) {
  const items = [];
  for (const { item, form, wording } of questions) {
    const wanted = wantedOf(form, item);
    if (!wanted.ok) return null;
    items.push({
      itemId: item.id,
      decisions: [...wanted.value],
      wording: wording?.text.trim() === '' ? null : wording,
    });
  }
  return items;
}
