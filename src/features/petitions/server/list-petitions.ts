import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { classJoin, nameSql, unsealedFor } from '#features/cases/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { petitionDuty } from '../rules/petition-duty.ts';
import { StepView } from '../rules/petition-shapes.ts';
import { stepsSql } from './petition-store.ts';
import { replyDaysOf } from './reply-days.ts';

type Input = InputOf<typeof contract.petitions>;
const Row = contract.PetitionRow.omit({ duty: true }).extend({ steps: StepView.array() });

export const petitions = reading({
  contract: contract.petitions,
  read: async (tx, input, actor) => {
    const replyDays = await replyDaysOf(tx);
    const found = await pageOf(tx, input, actor);
    const rows = found.slice(0, input.limit).map((row) => shownRow(Row.parse(row), replyDays, tx.today));
    const last = found.length > input.limit ? rows.at(-1) : undefined;
    return { today: tx.today, rows, next: last === undefined ? null : { sort: last.madeOn, id: last.id } };
  },
  openings: ({ rows }) => (rows.length === 0 ? [] : [{ kind: 'petitions', id: null, rows: rows.length }]),
});

function shownRow({ steps, ...row }: z.infer<typeof Row>, replyDays: number, today: PlainDate): contract.PetitionRow {
  return { ...row, duty: petitionDuty({ ...row, steps }, replyDays, today) };
}

/** A sealed case keeps its petitions to itself until it is opened with a reason (clause 21). */
async function pageOf(tx: Tx, { show, after, limit }: Input, actor: Actor): Promise<readonly unknown[]> {
  const open: RawBuilder<boolean> =
    show === 'all' ? sql<boolean>`true` : sql<boolean>`p.state in ('draft', 'signed', 'sent', 'received', 'appealed')`;
  const next =
    after === undefined
      ? sql<boolean>`true`
      : sql<boolean>`(p.made_on, p.id) > (${after.sort}::date, ${after.id}::uuid)`;
  const found = await sql<unknown>`
    with page as (
      select p.*, c.pupil_id, c.pack_id from petitions_petitions p
      join cases_cases c on c.school_id = p.school_id and c.id = p.case_id
      where p.school_id = ${tx.schoolId} and ${open} and ${next} and ${unsealedFor(tx, actor.personId)}
      order by p.made_on, p.id limit ${limit + 1}
    )
    select g.id, g.case_id as "caseId", ${nameSql('p')} as "pupilName", coalesce(k.name, '') as "className", g.pack_id as "packId",
      g.kind, g.state, g.made_on as "madeOn", w.steps
    from page g
    join pupils_pupils p on p.school_id = g.school_id and p.id = g.pupil_id
    join lateral (select ${stepsSql} as steps from petitions_petitions p where p.school_id = g.school_id and p.id = g.id) w on true
    ${classJoin(tx.today)}
    order by g.made_on, g.id`.execute(tx.db);
  return found.rows;
}
