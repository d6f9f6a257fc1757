import { sql } from 'kysely';
import { z } from 'zod';
import { className } from '#features/school/rules/class-name.ts';
import { nameOfRow, nameRuOfRow } from '#features/school/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { shortName } from '#kernel/pure/person-name.ts';
import { ageOn, PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { warningsOf } from '../rules/check-pupil.ts';
import type { GuardianLimit } from '../rules/guardian-contract.ts';
import { pupilWithin } from './pupil-within.ts';

const Sex = z.enum(['female', 'male']);

type PupilRow = {
  id: string;
  family: string;
  given: string;
  patronymic: string | null;
  name_ru: unknown;
  born_on: string;
  sex: string;
  iin: string | null;
  no_iin_reason: string | null;
  language: string;
  address: string | null;
  phone: string | null;
  version: number;
};

export const page = reading({
  contract: contract.page,
  read: async (tx, input, actor) => {
    const found = await sql<PupilRow>`
      select p.* from pupils_pupils p
      where p.school_id = ${tx.schoolId} and p.id = ${input.pupilId} and ${pupilWithin(reachOf(actor), tx.today)}`.execute(
      tx.db,
    );
    const row = found.rows[0];
    if (row === undefined) return null;
    const enrolments = await enrolmentsOf(tx, row.id);
    const now = enrolments.find((one) => one.startsOn <= tx.today && (one.endsOn === null || one.endsOn >= tx.today));
    const card = cardOf(row);
    return {
      ...card,
      age: ageOn(card.bornOn, tx.today),
      classId: now?.classId ?? null,
      className: now?.className ?? '',
      enrolments,
      guardians: await everyGuardianOf(tx, row.id),
      warnings: [...warningsOf(card, tx.today)],
    };
  },
  openings: (value) => [{ kind: 'pupil', id: value.id, rows: 1 }],
});

function cardOf(row: PupilRow) {
  const name = nameOfRow(row);
  return {
    id: row.id,
    name,
    nameRu: nameRuOfRow(row.name_ru),
    shortName: shortName(name),
    bornOn: PlainDate.parse(row.born_on),
    sex: Sex.parse(row.sex),
    iin: row.iin,
    noIinReason: row.no_iin_reason,
    language: contract.FamilyLanguage.parse(row.language),
    address: row.address,
    phone: row.phone,
    version: row.version,
  };
}

type EnrolmentRow = {
  id: string;
  class_id: string;
  grade: number;
  letter: string;
  school_year: number;
  starts_on: string;
  ends_on: string | null;
};

async function enrolmentsOf(tx: Tx, pupilId: string) {
  const found = await sql<EnrolmentRow>`
    select e.id, e.class_id, k.grade, k.letter, k.school_year, e.starts_on, e.ends_on from pupils_enrolments e
    join school_classes k on k.school_id = e.school_id and k.id = e.class_id
    where e.school_id = ${tx.schoolId} and e.pupil_id = ${pupilId} and (e.ends_on is null or e.ends_on >= e.starts_on)
    order by e.starts_on desc, e.id desc`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    classId: row.class_id,
    className: className(row.grade, row.letter),
    schoolYear: row.school_year,
    startsOn: PlainDate.parse(row.starts_on),
    endsOn: PlainDate.nullable().parse(row.ends_on),
  }));
}

type GuardianRow = {
  id: string;
  family: string;
  given: string;
  patronymic: string | null;
  name_ru: unknown;
  kinship: string;
  is_primary: boolean;
  phone: string | null;
  work: string | null;
  language: string;
  starts_on: string;
  ends_on: string | null;
  rights_limited_on: string | null;
  rights_limited_by: string | null;
  version: number;
};

async function everyGuardianOf(tx: Tx, pupilId: string) {
  const found = await sql<GuardianRow>`
    select g.* from pupils_guardians g where g.school_id = ${tx.schoolId} and g.pupil_id = ${pupilId}
    order by g.ends_on is not null, g.is_primary desc, g.id`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    name: nameOfRow(row),
    nameRu: nameRuOfRow(row.name_ru),
    kinship: contract.Kinship.parse(row.kinship),
    isPrimary: row.is_primary,
    phone: row.phone,
    work: row.work,
    language: contract.FamilyLanguage.parse(row.language),
    startsOn: PlainDate.parse(row.starts_on),
    endsOn: PlainDate.nullable().parse(row.ends_on),
    limit: limitOf(row),
    version: row.version,
  }));
}

const limitOf = ({ rights_limited_on: since, rights_limited_by: decision }: GuardianRow): GuardianLimit | null =>
  since === null || decision === null ? null : { since: PlainDate.parse(since), decision };
