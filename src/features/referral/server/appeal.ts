import { sql } from 'kysely';
import { z } from 'zod';
import { nameSql, unsealedFor } from '#features/cases/server/public.ts';
import { fileFacts } from '#features/documents/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { newGrounds } from '../rules/join-appeal.ts';
import { isOwnAppeal, maySeeAppeal } from '../rules/may-see-appeal.ts';
import { appealSetting } from './appeal-setting.ts';
import { rowColumns, rowSource } from './appeal-rows.ts';

const Row = contract.AppealView.omit({ files: true, mine: true, call: true }).extend({
  fileIds: z.array(z.string()),
  authorId: z.string().nullable(),
  recordedBy: z.string(),
  sealed: z.boolean(),
  openCase: z.object({ id: z.string(), packId: z.string(), grounds: z.array(z.string()) }).nullable(),
});

export const appeal = reading({
  contract: contract.appeal,
  read: async (tx, input, actor) => (await readAppeal(tx, input.appealId, actor))?.view ?? null,
  openings: (value) => [{ kind: 'appeal', id: value.id, rows: 1 }],
});

export type ReadAppeal = { readonly view: contract.AppealView; readonly authorId: string | null };

/** The appeal as this reader sees it, or null; for an author without the whole school nothing of the file. */
export async function readAppeal(tx: Tx, id: string, actor: Actor): Promise<ReadAppeal | null> {
  const row = await readRow(tx, id, actor);
  if (row === null || !maySeeAppeal(row, actor)) return null;
  const { fileIds, authorId, recordedBy, caseId, openCase, sealed: _sealed, ...shown } = row;
  const files = await fileFacts(tx, fileIds);
  const setting = await appealSetting(tx);
  const { wholeSchool } = reachOf(actor);
  const view = {
    ...shown,
    files: fileIds.flatMap((fileId) => {
      const file = files.get(fileId);
      return file === undefined ? [] : [{ id: file.id, name: file.name, size: file.size }];
    }),
    mine: isOwnAppeal({ authorId, recordedBy }, actor.personId),
    caseId: wholeSchool ? caseId : null,
    openCase: wholeSchool && openCase !== null ? await joinable(tx, openCase, row.grounds) : null,
    call: setting.callFor(row.danger),
  };
  return { view, authorId };
}

type OpenCase = { readonly id: string; readonly packId: string; readonly grounds: readonly string[] };

const joinable = async (
  tx: Tx,
  { id, packId, grounds }: OpenCase,
  ofAppeal: readonly string[],
): Promise<contract.AppealView['openCase']> => ({
  id,
  packId,
  newGrounds: newGrounds(await packById(tx, packId), ofAppeal, grounds),
});

async function readRow(tx: Tx, id: string, actor: Actor): Promise<z.infer<typeof Row> | null> {
  const found = await sql<unknown>`
    select ${rowColumns}, a.facts, a.happened_on as "happenedOn", a.done, a.asked, a.file_ids as "fileIds",
      a.author_id as "authorId", a.recorded_by as "recordedBy", a.case_id as "caseId",
      (select ${nameSql('b')} from school_people b where b.school_id = a.school_id and b.id = a.recorded_by) as "recordedByName",
      (select ${nameSql('b')} from school_people b where b.school_id = a.school_id and b.id = a.answered_by) as "answeredByName",
      exists (select 1 from cases_cases c where c.school_id = a.school_id and c.id = a.case_id
        and not ${unsealedFor(tx, actor.personId)}) as sealed,
      (select jsonb_build_object('id', c.id, 'packId', c.pack_id, 'grounds', array(select g.code from cases_grounds g
          where g.school_id = c.school_id and g.case_id = c.id))
        from cases_cases c where c.school_id = a.school_id and c.pupil_id = a.pupil_id
        and c.state in ('submitted', 'on-record')) as "openCase"
    ${rowSource(tx)} where a.school_id = ${tx.schoolId} and a.id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : Row.parse(row);
}
