import { sql } from 'kysely';
import { newId } from '#kernel/server/new-id.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { kinshipOf, findGuardian, mergedName } from '../../rules/roster-changes.ts';
import type { KnownPupil } from '../../rules/check-roster.ts';
import type { RosterRecord } from '../../rules/roster-record.ts';
import { searchOf } from '../../rules/search-of.ts';

export type Adding = { readonly record: RosterRecord; readonly classId: string; readonly language: 'kk' | 'ru' };
export type Changing = Adding & { readonly pupil: KnownPupil };

/** Said once a card, in the language of the family: the card needs a number or a reason. */
const notInTheList = { kk: 'Тізімде көрсетілмеген', ru: 'В списке не указан' } as const;

/** Columns of `pupils_pupils` and `pupils_guardians` a list writes, as one record of json. */
const pupilColumns = `id uuid, family text, given text, patronymic text, name_ru jsonb, born_on date, sex text, iin text,
  no_iin_reason text, language text, address text, phone text, search text, guardians smallint, class_id uuid,
  enrolment_id uuid, version int`;
const guardianColumns = `id uuid, pupil_id uuid, family text, given text, patronymic text, kinship text,
  is_primary boolean, phone text, language text`;

/** Adds pupils with their class and guardians, in two statements. */
export async function addPupils(
  tx: Tx,
  importId: string,
  adding: readonly Adding[],
  enrolledOn: PlainDate,
): Promise<readonly string[]> {
  if (adding.length === 0) return [];
  const at = tx.now.getTime();
  const guardians: GuardianRow[] = [];
  const rows = adding.map(({ record, classId, language }) => {
    const id = newId(at);
    record.guardians.forEach((guardian, place) =>
      guardians.push(guardianRow(tx, id, { guardian, language, first: place === 0 })),
    );
    return {
      ...cardOf(record, language),
      id,
      class_id: classId,
      enrolment_id: newId(at),
      guardians: record.guardians.length,
    };
  });
  await sql`
    with r as (select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(${sql.raw(pupilColumns)})),
    p as (insert into pupils_pupils (school_id, id, family, given, patronymic, name_ru, born_on, sex, iin, no_iin_reason,
        language, address, phone, search, version)
      select ${tx.schoolId}::uuid, id, family, given, patronymic, name_ru, born_on, sex, iin, no_iin_reason,
        language, address, phone, search, 1 from r),
    e as (insert into pupils_enrolments (school_id, id, pupil_id, class_id, starts_on)
      select ${tx.schoolId}::uuid, enrolment_id, id, class_id, ${enrolledOn}::date from r)
    insert into pupils_import_effects (school_id, import_id, pupil_id, kind, guardians)
    select ${tx.schoolId}::uuid, ${importId}::uuid, id, 'added', guardians from r`.execute(tx.db);
  await insertGuardianRows(tx, guardians);
  return rows.map(({ id }) => id);
}

type GuardianRow = Readonly<Record<string, string | boolean | null>>;

function guardianRow(
  tx: Tx,
  pupilId: string,
  one: { readonly guardian: RosterRecord['guardians'][number]; readonly language: string; readonly first: boolean },
): GuardianRow {
  const { name, kinship, phone } = one.guardian;
  return {
    id: newId(tx.now.getTime()),
    pupil_id: pupilId,
    family: name.family,
    given: name.given,
    patronymic: name.patronymic ?? null,
    kinship,
    is_primary: one.first,
    phone,
    language: one.language,
  };
}

async function insertGuardianRows(tx: Tx, rows: readonly GuardianRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into pupils_guardians (school_id, id, pupil_id, family, given, patronymic, kinship, is_primary, phone, language, starts_on, version)
    select ${tx.schoolId}::uuid, id, pupil_id, family, given, patronymic, kinship, is_primary, phone, language, ${tx.today}::date, 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(${sql.raw(guardianColumns)})`.execute(tx.db);
}

function cardOf(record: RosterRecord, language: 'kk' | 'ru') {
  const { name, nameRu, bornOn, sex, iin, address, phone } = record;
  return {
    family: name.family,
    given: name.given,
    patronymic: name.patronymic ?? null,
    name_ru: nameRu,
    born_on: bornOn,
    sex,
    iin,
    no_iin_reason: iin === null ? (record.noIinReason ?? notInTheList[language]) : null,
    language,
    address,
    phone,
    search: searchOf(name, nameRu),
  };
}

/** Pupils as they are before an import changes them: card, guardians, classes. */
export async function keepBefore(tx: Tx, importId: string, changing: readonly Changing[]): Promise<void> {
  const ids = changing.map(({ pupil }) => pupil.id);
  await sql`
    insert into pupils_import_effects (school_id, import_id, pupil_id, kind, guardians, before)
    select ${tx.schoolId}::uuid, ${importId}::uuid, p.id, 'changed', 0, jsonb_build_object('pupil', to_jsonb(p),
      'guardians', (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from pupils_guardians g
        where g.school_id = p.school_id and g.pupil_id = p.id),
      'enrolments', (select coalesce(jsonb_agg(to_jsonb(e)), '[]') from pupils_enrolments e
        where e.school_id = p.school_id and e.pupil_id = p.id))
    from pupils_pupils p where p.school_id = ${tx.schoolId} and p.id = any(${ids}::uuid[])`.execute(tx.db);
}

/** Changes cards, classes and guardians; answers how many cards were still as they had been read. */
export async function changePupils(tx: Tx, changing: readonly Changing[]): Promise<number> {
  const at = tx.now.getTime();
  const rows = changing.map(({ record, pupil, classId, language }) => {
    const merged: RosterRecord = {
      ...record,
      name: mergedName(record, pupil),
      nameRu: record.nameRu ?? pupil.nameRu,
      iin: record.iin ?? pupil.iin,
      address: record.address ?? pupil.address,
      phone: record.phone ?? pupil.phone,
    };
    const moves = pupil.classKey !== record.classKey;
    return {
      ...cardOf(merged, language),
      id: pupil.id,
      version: pupil.version,
      class_id: moves ? classId : null,
      enrolment_id: newId(at),
    };
  });
  const changed = await sql`
    with r as (select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(${sql.raw(pupilColumns)}))
    update pupils_pupils p set family = r.family, given = r.given, patronymic = r.patronymic, name_ru = r.name_ru,
      born_on = r.born_on, sex = r.sex, iin = r.iin, language = r.language, address = r.address, phone = r.phone,
      no_iin_reason = case when r.iin is null then coalesce(p.no_iin_reason, r.no_iin_reason) end,
      search = r.search, version = p.version + 1
    from r where p.school_id = ${tx.schoolId} and p.id = r.id and p.version = r.version`.execute(tx.db);
  await movePupils(
    tx,
    rows.filter((row) => row.class_id !== null),
  );
  await changeGuardians(tx, changing);
  return Number(changed.numAffectedRows ?? 0);
}

type Moving = { readonly id: string; readonly class_id: string | null; readonly enrolment_id: string };

/** From today on; what began today never took effect. */
async function movePupils(tx: Tx, rows: readonly Moving[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update pupils_enrolments set ends_on = ${tx.today}::date - 1
    where school_id = ${tx.schoolId} and pupil_id = any(${rows.map(({ id }) => id)}::uuid[])
      and (ends_on is null or ends_on >= ${tx.today}) and (ends_on is null or ends_on >= starts_on)`.execute(tx.db);
  await sql`insert into pupils_enrolments (school_id, id, pupil_id, class_id, starts_on)
    select ${tx.schoolId}::uuid, enrolment_id, id, class_id, ${tx.today}::date
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, class_id uuid, enrolment_id uuid)`.execute(
    tx.db,
  );
}

async function changeGuardians(tx: Tx, changing: readonly Changing[]): Promise<void> {
  const added: GuardianRow[] = [];
  const known: GuardianRow[] = [];
  for (const { record, pupil, language } of changing) {
    for (const guardian of record.guardians) {
      const same = findGuardian(guardian, pupil.guardians);
      if (same === null) {
        const first = pupil.guardians.length === 0 && guardian === record.guardians[0];
        added.push(guardianRow(tx, pupil.id, { guardian, language, first }));
      } else {
        const row = guardianRow(tx, pupil.id, { guardian, language, first: false });
        known.push({ ...row, id: same.id, kinship: kinshipOf(guardian, same), phone: guardian.phone ?? same.phone });
      }
    }
  }
  await insertGuardianRows(tx, added);
  if (known.length === 0) return;
  await sql`
    update pupils_guardians g set family = r.family, given = r.given, patronymic = coalesce(r.patronymic, g.patronymic),
      kinship = r.kinship, phone = r.phone, version = g.version + 1
    from json_to_recordset(${JSON.stringify(known)}::json) as r(${sql.raw(guardianColumns)})
    where g.school_id = ${tx.schoolId} and g.id = r.id
      and (g.family, g.given, coalesce(r.patronymic, g.patronymic), g.kinship, g.phone)
        is distinct from (r.family, r.given, coalesce(r.patronymic, g.patronymic), r.kinship, r.phone)`.execute(tx.db);
}
