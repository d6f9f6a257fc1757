import { sql } from 'kysely';
import { Names } from '#kernel/pure/text.ts';
import { type AnyReading, reading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import * as contract from '../contract.ts';
import { codeOf } from './invitation-store.ts';

/** The question needs the installation's key, so it is made for the kernel that asks it. */
export const invitationCode: AnyReading = {
  contract: contract.invitationCode,
  ask: (kernel, tokenHash, input) => codeWith(kernel).ask(kernel, tokenHash, input),
};

type Row = { name: string; ends_at: Date; names: unknown };

const codeWith = (kernel: Kernel): AnyReading =>
  reading({
    contract: contract.invitationCode,
    read: async (tx, input, actor) => {
      const found = await sql<Row>`
        select concat_ws(' ', p.family, p.given, p.patronymic) as name, i.ends_at, s.names from access_invitations i
        join school_people p on p.school_id = i.school_id and p.id = i.person_id
        join school_schools s on s.school_id = i.school_id
        where i.school_id = ${tx.schoolId} and i.id = ${input.invitationId} and i.made_by = ${actor.personId}
          and i.used_at is null and i.ends_at > ${tx.now}`.execute(tx.db);
      const row = found.rows[0];
      if (row === undefined) return null;
      const code = codeOf(kernel, tx.schoolId, input.invitationId);
      return {
        code,
        path: `/join/${code}`,
        name: row.name,
        endsAt: row.ends_at.toISOString(),
        schoolNames: Names.parse(row.names),
      };
    },
  });
