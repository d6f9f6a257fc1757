import { sql, type RawBuilder } from 'kysely';

type Columns = {
  readonly kind: string;
  readonly id: RawBuilder<unknown>;
  readonly caseId?: RawBuilder<unknown>;
  readonly meetingId?: RawBuilder<unknown>;
  readonly pupil?: RawBuilder<unknown>;
  readonly person?: RawBuilder<unknown>;
  readonly on?: RawBuilder<unknown>;
  readonly codes?: RawBuilder<unknown>;
  readonly pack?: RawBuilder<unknown>;
  readonly number?: RawBuilder<unknown>;
  readonly danger?: RawBuilder<unknown>;
};

const none = (type: string): RawBuilder<unknown> => sql`null::${sql.raw(type)}`;

/** What a kind of duty does not say. */
const unsaid = {
  caseId: none('uuid'),
  meetingId: none('uuid'),
  pupil: none('uuid'),
  person: none('text'),
  on: none('date'),
  codes: sql<unknown>`array[]::text[]`,
  pack: none('text'),
  number: none('int'),
  danger: sql<unknown>`false`,
};

/** The columns of one kind of duty. The pupil as an id: name and class are read once, for the few rows that are shown. */
export function columns(said: Columns): RawBuilder<unknown> {
  const one = { ...unsaid, ...said };
  return sql`select ${sql.lit(one.kind)}::text as kind, ${one.id} as id, ${one.caseId} as "caseId",
    ${one.meetingId} as "meetingId", ${one.pupil} as "pupilId", ${one.person} as "personName", ${one.on} as "on",
    ${one.codes} as codes, ${one.pack} as "packId", ${one.number} as number, ${one.danger} as danger`;
}
