import { turnEnrolments } from '#features/pupils/server/public.ts';
import { lockSchool, turnClasses } from '#features/school/server/public.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { checkRollover } from '../rules/check-rollover.ts';
import type { RolloverCounts } from '../rules/rollover-plan.ts';
import { readState } from './rollover-state.ts';
import { findTurn, type Effects } from './rollover-store.ts';

/** The school's row is locked first: two turns at one moment follow each other, and the second is refused. */
export const turnYear = deed({
  contract: contract.turnYear,
  load: async (tx, input) => {
    await lockSchool(tx);
    const turned = (await findTurn(tx, { schoolYear: input.schoolYear })) !== null;
    const teachers = input.classes.map((one) => one.teacherId).filter((id) => id !== null);
    return { ...(await readState(tx, input, true)), turned, knownPeople: await knownPeople(tx, teachers) };
  },
  decide: ({ state, input }) => checkRollover(input, state),
  save: async (tx, decided, { state, input, actor }) => {
    const from = input.effectiveOn;
    const classes = await turnClasses(tx, {
      schoolYear: input.schoolYear,
      from,
      classes: decided.classes,
      oldClassIds: state.sources.map((one) => one.id),
    });
    const enrolments = await turnEnrolments(tx, {
      from,
      moving: decided.moving.map(({ pupil, to }) => ({ ...pupil, classId: idOf(classes.idOf, to) })),
      leaving: decided.leaving.map(({ pupil, reason }) => ({ ...pupil, reason })),
    });
    const counts: RolloverCounts = {
      moved: enrolments.made.length,
      left: enrolments.movements.length,
      newClasses: classes.effects.classes.length,
      teachers: classes.effects.teachers.length,
      endedPosts: classes.effects.endedPosts.length,
      openCases: decided.leaving.filter(({ pupil }) => pupil.openCase).length,
    };
    const rolloverId = newId(tx.now.getTime());
    await insertTurn(tx, {
      rolloverId,
      input,
      by: actor.personId,
      counts,
      effects: { classes: classes.effects, enrolments },
    });
    const text = { schoolYear: input.schoolYear, effectiveOn: from, counts };
    return { value: { rolloverId, counts }, about: { kind: 'rollover', id: rolloverId }, text };
  },
});

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The plan names no class ${key}`);
  return id;
}

async function knownPeople(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('school_people')
    .select('id')
    .where('school_id', '=', tx.schoolId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.map((row) => row.id));
}

type NewTurn = {
  readonly rolloverId: string;
  readonly input: { readonly schoolYear: number; readonly effectiveOn: string };
  readonly by: string;
  readonly counts: RolloverCounts;
  readonly effects: Effects;
};

async function insertTurn(tx: Tx, turn: NewTurn): Promise<void> {
  await tx.db
    .insertInto('year_rollovers')
    .values({
      school_id: tx.schoolId,
      id: turn.rolloverId,
      school_year: turn.input.schoolYear,
      effective_on: turn.input.effectiveOn,
      applied_at: tx.now,
      applied_by: turn.by,
      counts: json(turn.counts),
      effects: json(turn.effects),
    })
    .execute();
}
