import { nameClass } from '#features/school/rules/name-class.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { ok, refuse, type Refused, type Result } from '#kernel/pure/result.ts';
import { placePupils, type Placed } from './place-pupils.ts';
import type { NewClass, RolloverPlan } from './rollover-plan.ts';
import type { RolloverState } from './rollover-state.ts';

type Checked = Placed & { readonly classes: readonly NewClass[] };

/**
 * Where everybody goes. Refuses `year-turned-already`, `year-changed-meanwhile` (the plan was made on another state),
 * `turn-outside-year`, `class-letter` and `class-exists` among the new classes, `person-unknown`, and
 * `turn-incomplete` when a class or a pupil of the plan is not of this school or a class was left out.
 */
export function checkRollover(plan: RolloverPlan & { readonly stamp: string }, state: RolloverState): Result<Checked> {
  if (state.turned) return refuse('year-turned-already', { schoolYear: plan.schoolYear });
  if (state.stamp !== plan.stamp) return refuse('year-changed-meanwhile');
  if (schoolYearOf(plan.effectiveOn) !== plan.schoolYear) {
    return refuse('turn-outside-year', { schoolYear: plan.schoolYear });
  }
  const classes = nameClasses(plan.classes, state);
  if (!classes.ok) return classes;
  const missing = findMissing(plan, state);
  if (missing !== null) return missing;
  return ok({ ...placePupils(plan, state.pupils), classes: classes.value });
}

function nameClasses(wanted: readonly NewClass[], state: RolloverState): Result<readonly NewClass[]> {
  const named: NewClass[] = [];
  for (const one of wanted) {
    const there = state.there.find((other) => other.id === one.classId);
    if (one.classId !== null && there === undefined) return refuse('turn-incomplete');
    const letter = nameClass(one, named);
    if (!letter.ok) return letter;
    const known = one.teacherId === null || state.knownPeople.has(one.teacherId);
    if (!known) return refuse('person-unknown');
    const stays = there === undefined ? {} : { grade: there.grade, letter: there.letter };
    named.push({ ...one, letter: letter.value, ...stays });
  }
  const clash = state.there.find((one) =>
    named.some((other) => other.classId === null && other.grade === one.grade && other.letter === one.letter),
  );
  return clash === undefined ? ok(named) : refuse('class-exists', { class: `${clash.grade} «${clash.letter}»` });
}

function findMissing(plan: RolloverPlan, state: RolloverState): Refused | null {
  const keys = new Set(plan.classes.map((one) => one.key));
  const isTarget = (to: string | null): boolean => to === null || keys.has(to);
  const covered = new Set(plan.sources.map((one) => one.classId));
  const pupils = new Set(state.pupils.map((one) => one.pupilId));
  const sound =
    keys.size === plan.classes.length &&
    covered.size === plan.sources.length &&
    covered.size === state.sources.length &&
    state.sources.every((one) => covered.has(one.id)) &&
    plan.sources.every((one) => isTarget(one.to)) &&
    plan.exceptions.every((one) => isTarget(one.to) && pupils.has(one.pupilId)) &&
    new Set(plan.exceptions.map((one) => one.pupilId)).size === plan.exceptions.length;
  return sound ? null : refuse('turn-incomplete');
}
