import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { ChildWords, type ChildWordsBody } from '../rules/review-contract.ts';

const Row = ChildWords.extend({ caseId: z.string(), heardById: z.string() });
export type StoredChildWords = z.infer<typeof Row>;

async function readWhere(tx: Tx, condition: RawBuilder<boolean>): Promise<StoredChildWords[]> {
  const found = await sql<unknown>`
    select x.id, x.case_id as "caseId", x.on_day as "on", x.declined, x.hard, x.helps, x.wants, x.heard_by as "heardById",
      coalesce(${nameSql('p')}, '') as "heardBy"
    from monitoring_child_words x left join school_people p on p.school_id = x.school_id and p.id = x.heard_by
    where x.school_id = ${tx.schoolId} and ${condition} order by x.on_day desc, x.id desc`.execute(tx.db);
  return found.rows.map((row) => Row.parse(row));
}

/** What the child said, the latest first. */
export const childWordsOf = (tx: Tx, caseId: string): Promise<StoredChildWords[]> =>
  readWhere(tx, sql<boolean>`x.case_id = ${caseId}`);

export async function findChildWords(tx: Tx, id: string): Promise<StoredChildWords | null> {
  const [found] = await readWhere(tx, sql<boolean>`x.id = ${id}`);
  return found ?? null;
}

type Heard = {
  readonly caseId: string;
  readonly on: PlainDate;
  readonly words: ChildWordsBody;
  readonly personId: string;
};

/** Keeps the words; answers their id. */
export async function keepChildWords(tx: Tx, { caseId, on, words, personId }: Heard): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('monitoring_child_words')
    .values({
      school_id: tx.schoolId,
      id,
      case_id: caseId,
      on_day: on,
      declined: words.declined,
      hard: jsonOrNull(said(words.hard)),
      helps: jsonOrNull(said(words.helps)),
      wants: jsonOrNull(said(words.wants)),
      heard_by: personId,
      recorded_at: tx.now,
    })
    .execute();
  return id;
}

const said = (text: Text | null): Text | null => (text === null || text.text === '' ? null : text);
