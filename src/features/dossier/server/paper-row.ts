import { sql } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';
import { fileFacts } from '#features/documents/server/public.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { z } from 'zod';
import { PaperBody } from '../rules/paper-body.ts';
import { PaperKind, PaperState, Purpose } from '../rules/paper-kind.ts';

const moment = z.date().nullable();
const PaperRow = z.object({
  id: z.string(),
  caseId: z.string(),
  purpose: Purpose,
  round: z.number(),
  kind: PaperKind,
  state: PaperState,
  body: PaperBody.nullable(),
  positive: z.boolean().nullable(),
  authorId: z.string().nullable(),
  authorName: z.string().nullable(),
  writtenAt: moment,
  receivedAt: moment,
  receivedByName: z.string().nullable(),
  notNeededReason: Text.nullable(),
  fileIds: z.array(z.string()),
  version: z.number(),
});
export type PaperRow = z.infer<typeof PaperRow>;

/** A stored paper with its text; who may read it is the caller's question. */
export async function findPaper(tx: Tx, id: string): Promise<PaperRow | null> {
  const found = await sql<unknown>`
    select x.id, x.case_id as "caseId", x.purpose, x.round, x.kind, x.state, x.body, x.positive, x.author_id as "authorId",
      ${nameSql('a')} as "authorName", x.written_at as "writtenAt", x.received_at as "receivedAt", ${nameSql('r')} as "receivedByName",
      x.not_needed_reason as "notNeededReason", x.file_ids as "fileIds", x.version
    from dossier_papers x
    left join school_people a on a.school_id = x.school_id and a.id = x.author_id
    left join school_people r on r.school_id = x.school_id and r.id = x.received_by
    where x.school_id = ${tx.schoolId} and x.id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : PaperRow.parse(row);
}

/** Names and sizes of attached files, in their order. */
export async function attachedFiles(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; name: string; size: number }[]> {
  const facts = await fileFacts(tx, ids);
  return ids.flatMap((id) => {
    const file = facts.get(id);
    return file === undefined ? [] : [{ id: file.id, name: file.name, size: file.size }];
  });
}
