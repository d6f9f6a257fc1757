import { sql } from 'kysely';
import { z } from 'zod';
import { classJoin } from '#features/cases/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packsById } from '#features/procedure/server/public.ts';
import { shortName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';

const most = 200;

const Row = contract.MyMeasure.omit({ pupilName: true, kindNames: true }).extend({
  family: z.string(),
  given: z.string(),
  packId: z.string(),
  kind: z.string(),
});

/** A subject teacher sees the measures asked of them, and nothing else of the child (process, People). */
export const measuresOfMe = reading({
  contract: contract.measuresOfMe,
  read: async (tx, input, actor) => {
    const found = await sql<unknown>`
      select m.id, p.family, p.given, coalesce(k.name, '') as "className", c.pack_id as "packId", m.kind, m.words,
        m.due_on as "dueOn", m.frequency, m.starts_on as "startsOn", m.expected, m.outcome, m.done_on as "doneOn", m.result, m.version
      from plan_measures m
      join plan_plans pl on pl.school_id = m.school_id and pl.id = m.plan_id and pl.state = 'approved'
      join cases_cases c on c.school_id = pl.school_id and c.id = pl.case_id and c.state = 'on-record'
      join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
      ${classJoin(tx.today)}
      where m.school_id = ${tx.schoolId} and m.responsible_ids @> array[${actor.personId}::uuid]
        and (m.outcome is null) = ${input.show === 'open'}
      order by m.due_on nulls last, m.id limit ${most}`.execute(tx.db);
    const rows = found.rows.map((row) => Row.parse(row));
    const packs = await packsById(
      tx,
      rows.map(({ packId }) => packId),
    );
    return { today: tx.today, rows: rows.map((row) => myMeasureOf(row, packs)) };
  },
  openings: (value) => [{ kind: 'register', id: null, rows: value.rows.length }],
});

function myMeasureOf(
  { family, given, packId, kind, ...row }: z.infer<typeof Row>,
  packs: ReadonlyMap<string, Pack>,
): contract.MyMeasure {
  const known = packs.get(packId)?.measureKinds.find(({ code }) => code === kind);
  return {
    ...row,
    pupilName: shortName({ family, given }),
    kindNames: known?.names ?? { kk: kind, ru: kind, en: kind },
  };
}
