import { sql, type RawBuilder } from 'kysely';
import type { StoryGroup } from '../rules/story-contract.ts';

/** What a part of the story says; null where it has no such thing. */
type Said = {
  readonly id: RawBuilder<unknown>;
  readonly kind: string;
  readonly on: RawBuilder<unknown>;
  readonly code: RawBuilder<unknown>;
  readonly texts?: readonly RawBuilder<unknown>[];
  readonly names?: RawBuilder<unknown>;
  /** A person of the school, by id; or anybody's name. */
  readonly person?: RawBuilder<unknown>;
  readonly by?: RawBuilder<unknown>;
  readonly ends?: RawBuilder<unknown>;
  readonly done?: RawBuilder<unknown>;
  readonly of?: RawBuilder<unknown>;
};
export type Part = { readonly group: StoryGroup; readonly rows: RawBuilder<unknown> };

export const dayOf = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${moment} at time zone 'Asia/Almaty')::date`;
const nothing = (type: string): RawBuilder<unknown> => sql`null::${sql.raw(type)}`;

/** One part of the story, with all the columns of the others. */
export function part(group: StoryGroup, said: Said, from: RawBuilder<unknown>): Part {
  const texts = sql.join(said.texts ?? []);
  const rows = sql`select ${said.id}::text as id, ${sql.lit(group)} as "group", ${sql.lit(said.kind)} as kind, ${said.on} as "on",
    ${said.code}::text as code, array[${texts}]::jsonb[] as texts,
    ${said.names ?? nothing('jsonb')} as names, ${said.person ?? nothing('uuid')} as person_id, ${said.by ?? nothing('text')} as by_name,
    ${said.ends ?? nothing('date')} as "endsOn", ${said.done ?? nothing('int')} as done, ${said.of ?? nothing('int')} as of ${from}`;
  return { group, rows };
}
