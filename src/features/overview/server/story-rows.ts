import { sql } from 'kysely';
import { z } from 'zod';
import { Text } from '#kernel/pure/text.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { StoryEntry, type StoryGroup } from '../rules/story-contract.ts';
import type { StoryReader } from './story-of-support.ts';
import { storyParts } from './story-parts.ts';

/** What a row may hold is not always typed: a measure without a result, a contact nobody came back to. */
const Row = StoryEntry.extend({ texts: z.array(Text.nullable()) });
const isTyped = (text: Text | null): text is Text => text !== null && text.text !== '';

export type StoryWanted = {
  /** None: all of them. */
  readonly groups: readonly StoryGroup[];
  readonly after?: { readonly on: PlainDate; readonly id: string } | undefined;
  readonly limit: number;
};

/**
 * What happened in one case, newest first: one statement over what the rooms recorded, as far as this reader may see. No
 * more of any kind is taken than the page shows, so that a long story opens as a short one does.
 */
export async function storyRows(
  tx: Tx,
  caseId: string,
  reader: StoryReader,
  { groups, after, limit }: StoryWanted,
): Promise<readonly StoryEntry[]> {
  const parts = storyParts(tx, caseId, reader);
  const wanted = parts.filter(({ group }) => groups.length === 0 || groups.includes(group));
  if (wanted.length === 0) return [];
  const beyond = after === undefined ? sql`true` : sql`(x."on", x.id collate "C") < (${after.on}::date, ${after.id})`;
  const inOrder = sql`order by x."on" desc, x.id collate "C" desc limit ${sql.lit(limit)}`;
  const tops = wanted.map(({ rows }) => sql`(select * from (${rows}) x where ${beyond} ${inOrder})`);
  const found = await sql<unknown>`
    select x.id, x."group", x.kind, x."on", x.code, to_jsonb(x.texts) as texts, x.names, x."endsOn", x.done, x.of,
      coalesce(x.by_name, w.family || ' ' || w.given) as "byName"
    from (${sql.join(tops, sql` union all `)}) x
    left join school_people w on w.school_id = ${tx.schoolId} and w.id = x.person_id
    ${inOrder}`.execute(tx.db);
  return z.array(Row).parse(found.rows).map(entryOf);
}

function entryOf({ texts, ...row }: z.infer<typeof Row>): StoryEntry {
  return { ...row, texts: texts.filter(isTyped) };
}
