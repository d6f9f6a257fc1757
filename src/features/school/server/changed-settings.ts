import { sql } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../rules/setting-contract.ts';
import { SettingName } from '../rules/settings.ts';

type Row = { setting: string; at: Date; by: string };

export const changedSettings = reading({
  contract: contract.changedSettings,
  read: async (tx) => {
    const found = await sql<Row>`
      select distinct on (c.setting) c.setting, c.at, concat_ws(' ', p.family, p.given, p.patronymic) as by
      from school_setting_changes c join school_people p on p.school_id = c.school_id and p.id = c.person_id
      where c.school_id = ${tx.schoolId} order by c.setting, c.version desc`.execute(tx.db);
    return {
      rows: found.rows.map(({ setting, at, by }) => ({
        setting: SettingName.parse(setting),
        at: at.toISOString(),
        by,
      })),
    };
  },
});
