import { sql } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';

const most = 200;

type Row = {
  id: string;
  person_id: string;
  name: string;
  maker: string | null;
  made_by: string;
  made_at: Date;
  ends_at: Date;
  renews: boolean;
};

export const invitations = reading({
  contract: contract.invitations,
  read: async (tx, _input, actor) => {
    const found = await sql<Row>`
      select i.id, i.person_id, concat_ws(' ', p.family, p.given, p.patronymic) as name,
        concat_ws(' ', m.family, m.given) as maker, i.made_by, i.made_at, i.ends_at, a.id is not null as renews
      from access_invitations i
      join school_people p on p.school_id = i.school_id and p.id = i.person_id
      left join school_people m on m.school_id = i.school_id and m.id = i.made_by
      left join access_accounts a on a.school_id = i.school_id and a.person_id = i.person_id
      where i.school_id = ${tx.schoolId} and i.used_at is null and i.ends_at > ${tx.now}
      order by i.made_at desc, i.id limit ${most}`.execute(tx.db);
    return {
      rows: found.rows.map((row) => ({
        invitationId: row.id,
        personId: row.person_id,
        name: row.name,
        madeBy: row.maker ?? '',
        madeAt: row.made_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
        mine: row.made_by === actor.personId,
        renews: row.renews,
      })),
    };
  },
});
