import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { RosterChoices } from '../../rules/roster-contract.ts';
import { checkImport } from './check-import.ts';
import { rememberedClasses, type PendingImport } from './import-store.ts';
import { classesOn } from './read-house.ts';

/**
 * Checks a list that has just come in; spellings of classes which the school took for one of its classes before are taken so
 * again, where that class is still there, and can be chosen otherwise.
 */
export async function checkAsBefore(tx: Tx, pending: PendingImport): Promise<void> {
  const { strange } = await checkImport(tx, pending);
  if (strange.length === 0) return;
  const before = await rememberedClasses(tx);
  const there = new Set((await classesOn(tx, pending.choices.enrolledOn)).map(({ key }) => key));
  const classes: RosterChoices['classes'] = {};
  for (const { key } of strange) {
    const take = before[key];
    if (take !== undefined && there.has(take)) classes[key] = { take };
  }
  const asBefore = Object.keys(classes);
  if (asBefore.length === 0) return;
  const choices = { ...pending.choices, classes, asBefore };
  await tx.db
    .updateTable('pupils_imports')
    .set({ choices: json(choices) })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', pending.id)
    .execute();
  await checkImport(tx, { ...pending, choices });
}
