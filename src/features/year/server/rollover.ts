import { peopleByIds } from '#features/school/server/public.ts';
import { className } from '#features/school/rules/class-name.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { proposeRollover } from '../rules/propose-rollover.ts';
import type { PupilNow } from '../rules/rollover-state.ts';
import { blockersOf } from './blockers-of.ts';
import { firstOfSeptember, readState, type ReadState } from './rollover-state.ts';
import { findTurn } from './rollover-store.ts';

export const rollover = reading({
  contract: contract.rollover,
  read: async (tx, { schoolYear }) => {
    const effectiveOn = firstOfSeptember(schoolYear);
    const state = await readState(tx, { schoolYear, effectiveOn }, false);
    const proposed = proposeRollover(state.sources, state.there);
    const teachers = [...state.sources.map((one) => one.teacherId), ...proposed.classes.map((one) => one.teacherId)];
    const people = await peopleByIds(tx, [...new Set(teachers.filter((id) => id !== null))]);
    const nameOf = (id: string | null): string | null => {
      const person = id === null ? undefined : people.get(id);
      return person === undefined ? null : fullName(person.name);
    };
    return {
      schoolYear,
      stamp: state.stamp,
      effectiveOn,
      sources: state.sources.map((one) => ({
        classId: one.id,
        name: className(one.grade, one.letter),
        grade: one.grade,
        to: proposed.sources.find((other) => other.classId === one.id)?.to ?? null,
        teacher: nameOf(one.teacherId),
        pupils: pupilsOf(state, one.id).length,
        openCases: pupilsOf(state, one.id).filter((pupil) => pupil.openCase).length,
      })),
      classes: [...proposed.classes],
      people: [...people.values()].map((one) => ({ id: one.id, name: fullName(one.name) })),
      turned: await turnedOf(tx, schoolYear),
    };
  },
});

const pupilsOf = ({ pupils }: ReadState, classId: string): readonly PupilNow[] =>
  pupils.filter((one) => one.classId === classId);

async function turnedOf(tx: Tx, schoolYear: number) {
  const turn = await findTurn(tx, { schoolYear });
  if (turn === null) return null;
  const { id, effectiveOn, appliedAt, appliedBy, counts } = turn;
  const blockers = await blockersOf(tx, turn);
  return { id, schoolYear, effectiveOn, appliedAt: appliedAt.toISOString(), appliedBy, counts, blockers };
}
