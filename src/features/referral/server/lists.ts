import { sql } from 'kysely';
import { unsealedFor } from '#features/cases/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { appealPage, byDangerThenSending, bySending } from './appeal-rows.ts';

export const myAppeals = reading({
  contract: contract.myAppeals,
  read: (tx, input, actor) =>
    appealPage(tx, {
      where: sql<boolean>`(a.author_id = ${actor.personId} or (a.author_id is null and a.recorded_by = ${actor.personId}))`,
      sort: bySending,
      down: true,
      after: input.after,
      limit: input.limit,
    }),
  openings: (value) => [{ kind: 'appeals', id: null, rows: value.rows.length }],
});

export const appeals = reading({
  contract: contract.appeals,
  read: (tx, input, actor) =>
    appealPage(tx, {
      where: sql<boolean>`a.state = ${input.show} and (a.case_id is null or exists (select 1 from cases_cases c
        where c.school_id = a.school_id and c.id = a.case_id and ${unsealedFor(tx, actor.personId)}))`,
      sort: byDangerThenSending,
      down: false,
      after: input.after,
      limit: input.limit,
    }),
  openings: (value) => [{ kind: 'appeals', id: null, rows: value.rows.length }],
});
