import { sql } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import { fileFacts } from '#features/documents/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { isOwnAppeal, maySeeAppeal } from '../rules/may-see-appeal.ts';
import { appealSetting } from './appeal-setting.ts';
import { rowColumns, rowSource } from './appeal-rows.ts';

const Row = contract.AppealView.omit({ packId: true, files: true, mine: true, call: true }).extend({
  fileIds: z.array(z.string()),
  authorId: z.string().nullable(),
  recordedBy: z.string(),
});

export const appeal = reading({
  contract: contract.appeal,
  read: async (tx, input, actor) => (await readAppeal(tx, input.appealId, actor))?.view ?? null,
  openings: (value) => [{ kind: 'appeal', id: value.id, rows: 1 }],
});

export type ReadAppeal = { readonly view: contract.AppealView; readonly authorId: string | null };

/** The appeal as this reader sees it, or null; for an author without the whole school nothing of the file. */
export async function readAppeal(tx: Tx, id: string, actor: Actor): Promise<ReadAppeal | null> {
  const row = await readRow(tx, id);
  if (row === null || !maySeeAppeal(row, actor)) return null;
  const { fileIds, authorId, recordedBy, caseId, openCaseId, ...shown } = row;
  const files = await fileFacts(tx, fileIds);
  const setting = await appealSetting(tx);
  const { wholeSchool } = reachOf(actor);
  const view = {
    ...shown,
    packId: setting.pack.id,
    files: fileIds.flatMap((fileId) => {
      const file = files.get(fileId);
      return file === undefined ? [] : [{ id: file.id, name: file.name, size: file.size }];
    }),
    mine: isOwnAppeal({ authorId, recordedBy, state: row.state }, actor.personId),
    caseId: wholeSchool ? caseId : null,
    openCaseId: wholeSchool ? openCaseId : null,
    call: setting.callFor(row.danger),
  };
  return { view, authorId };
}

async function readRow(tx: Tx, id: string): Promise<z.infer<typeof Row> | null> {
  const found = await sql<unknown>`
    select ${rowColumns}, a.facts, a.happened_on as "happenedOn", a.done, a.asked, a.file_ids as "fileIds",
      a.author_id as "authorId", a.recorded_by as "recordedBy", a.case_id as "caseId",
      (select ${nameSql('b')} from school_people b where b.school_id = a.school_id and b.id = a.recorded_by) as "recordedByName",
      (select ${nameSql('b')} from school_people b where b.school_id = a.school_id and b.id = a.answered_by) as "answeredByName",
      (select c.id from cases_cases c where c.school_id = a.school_id and c.pupil_id = a.pupil_id
        and c.state in ('submitted', 'on-record')) as "openCaseId"
    ${rowSource(tx)} where a.school_id = ${tx.schoolId} and a.id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : Row.parse(row);
}
