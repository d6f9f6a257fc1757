import { sql } from 'kysely';
import { z } from 'zod';
import { HeldPost, nameOfRow, postsOfPerson } from '#features/school/server/public.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';

const Session = z.object({ startedAt: z.string(), seenAt: z.string(), device: z.string() });

type Row = {
  id: string;
  person_id: string;
  family: string;
  given: string;
  patronymic: string | null;
  login: string;
  posts: unknown;
  made_at: Date;
  closed_at: Date | null;
  sessions: unknown;
  version: number;
};

export const accounts = reading({
  contract: contract.accounts,
  read: async (tx, input) => {
    const rows = await readPage(tx, input);
    const shown = rows.slice(0, input.limit);
    const last = rows.length > input.limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map((row) => ({
        accountId: row.id,
        personId: row.person_id,
        name: fullName(nameOfRow(row)),
        login: row.login,
        posts: z.array(HeldPost).parse(row.posts),
        madeAt: row.made_at.toISOString(),
        closedAt: row.closed_at?.toISOString() ?? null,
        sessions: z.array(Session).parse(row.sessions),
        version: row.version,
      })),
      next: last === undefined ? null : { family: last.family, given: last.given, id: last.id },
    };
  },
});

async function readPage(tx: Tx, input: InputOf<typeof contract.accounts>): Promise<Row[]> {
  const { after } = input;
  const page = await sql<Row>`
    select a.id, a.person_id, p.family, p.given, p.patronymic, a.login, a.made_at, a.closed_at, a.version,
      ${postsOfPerson(tx)} as posts,
      coalesce((select jsonb_agg(jsonb_build_object('startedAt', s.started_at, 'seenAt', s.seen_at, 'device', s.device)
          order by s.seen_at desc) from access_sessions s
        where s.school_id = a.school_id and s.account_id = a.id and s.ends_at > ${tx.now}
          and s.seen_at > ${tx.now}::timestamptz - interval '12 hours'), '[]') as sessions
    from access_accounts a join school_people p on p.school_id = a.school_id and p.id = a.person_id
    where a.school_id = ${tx.schoolId}
      and ${input.show === 'open' ? sql`a.closed_at is null` : sql`a.closed_at is not null`}
      and ${
        after === undefined
          ? sql`true`
          : sql`(p.family collate "kk-x-icu", p.given collate "kk-x-icu", a.id)
        > (${after.family}, ${after.given}, ${after.id}::uuid)`
      }
    order by p.family collate "kk-x-icu", p.given collate "kk-x-icu", a.id limit ${input.limit + 1}`.execute(tx.db);
  return page.rows;
}
