import { sql } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../rules/setting-contract.ts';
import { SettingName } from '../rules/settings.ts';
import { readSetting } from './setting-change-store.ts';

type Row = {
  id: string;
  setting: string;
  was: unknown;
  becomes: unknown;
  version: number;
  at: Date;
  by: string;
  undoes: boolean;
  last: boolean;
};

export const settingChanges = reading({
  contract: contract.settingChanges,
  read: async (tx, { setting = null, before = null, limit }) => {
    const found = await sql<Row>`
      select c.id, c.setting, c.was, c.becomes, c.version, c.at, concat_ws(' ', p.family, p.given, p.patronymic) as by,
        c.undoes_id is not null as undoes,
        not exists (select 1 from school_setting_changes x where x.school_id = c.school_id and x.setting = c.setting
          and x.version > c.version) as last
      from school_setting_changes c join school_people p on p.school_id = c.school_id and p.id = c.person_id
      where c.school_id = ${tx.schoolId} and (${setting}::text is null or c.setting = ${setting})
        and (${before}::int is null or c.version < ${before}::int)
      order by c.version desc fetch first ${limit} rows with ties`.execute(tx.db);
    return {
      rows: found.rows.map(rowOf),
      next: found.rows.length < limit ? null : (found.rows.at(-1)?.version ?? null),
    };
  },
});

function rowOf({ id, setting, was, becomes, at, by, undoes, last }: Row) {
  const name = SettingName.parse(setting);
  const read = { was: readSetting(name, was), becomes: readSetting(name, becomes) };
  return { id, setting: name, ...read, at: at.toISOString(), by, undoes, last };
}
