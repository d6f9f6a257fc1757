import type { AgendaKind, DecisionKind, Pack } from '#features/procedure/rules/pack.ts';

/** What may stand beside the decisions of any question about a child, and what beside a changed term. */
const besidesChild: readonly DecisionKind[] = ['support-petition', 'free'];
const besidesTerm: readonly AgendaKind[] = ['end-of-term', 'remove-early'];

/** The decisions a question may end with: the list of its kind in the pack, then what may stand beside (process, States). */
export function decisionsOf(pack: Pack, kind: AgendaKind, hasCase: boolean): readonly DecisionKind[] {
  const listed = pack.agendaKinds.find((row) => row.code === kind)?.decisions ?? [];
  const besides: readonly DecisionKind[] = [
    ...(hasCase && besidesTerm.includes(kind) ? (['approve-plan'] as const) : []),
    ...(hasCase ? besidesChild : (['free'] as const)),
  ];
  return [...listed, ...besides.filter((one) => !listed.includes(one))];
}

/** Only one of these on a question: they answer it. */
export const answers: readonly DecisionKind[] = ['place', 'not-place', 'extend', 'remove', 'keep', 'adjourn'];
