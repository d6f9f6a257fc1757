import { sql } from 'kysely';
import { schoolOf } from '#features/school/server/public.ts';
import { type AnyReading, reading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { mostStaff, openSlips as contract } from '../rules/staff-contract.ts';
import { codeOf } from './invitation-store.ts';

/** The question needs the installation's key, so it is made for the kernel that asks it. */
export const openSlips: AnyReading = {
  contract,
  ask: (kernel, tokenHash, input) => slipsWith(kernel).ask(kernel, tokenHash, input),
};

type Row = { id: string; name: string; ends_at: Date };

const slipsWith = (kernel: Kernel): AnyReading =>
  reading({
    contract,
    read: async (tx, _input, actor) => {
      const found = await sql<Row>`
        select i.id, concat_ws(' ', p.family, p.given, p.patronymic) as name, i.ends_at from access_invitations i
        join school_people p on p.school_id = i.school_id and p.id = i.person_id
        where i.school_id = ${tx.schoolId} and i.made_by = ${actor.personId}
          and i.used_at is null and i.ends_at > ${tx.now}
        order by p.family, p.given, i.id limit ${mostStaff}`.execute(tx.db);
      const { names } = await schoolOf(tx);
      return {
        schoolNames: names,
        rows: found.rows.map((row) => {
          const code = codeOf(kernel, tx.schoolId, row.id);
          return { code, path: `/join/${code}`, name: row.name, endsAt: row.ends_at.toISOString() };
        }),
      };
    },
  });
