import { sql } from 'kysely';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';

export type TemplateRow = {
  readonly id: string;
  readonly paper: string;
  readonly language: PaperLanguage;
  readonly fileId: string;
  readonly fileName: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly usedFrom: Date | null;
};

/** The templates of one paper, or of all: in use, or checked and waiting. */
export async function templatesOf(tx: Tx, paper: string | null): Promise<readonly TemplateRow[]> {
  const found = await sql<TemplateRow>`
    select t.id, t.paper, t.language, t.file_id as "fileId", f.name as "fileName",
      concat_ws(' ', p.family, p.given) as "uploadedBy", t.uploaded_at as "uploadedAt", t.used_from as "usedFrom"
    from documents_templates t
    join documents_files f on f.school_id = t.school_id and f.id = t.file_id
    join school_people p on p.school_id = t.school_id and p.id = t.uploaded_by
    where t.school_id = ${tx.schoolId} and (${paper}::text is null or t.paper = ${paper})
    order by t.paper, t.language, t.used_from nulls last`.execute(tx.db);
  return found.rows;
}

/** One template of a paper; null where there is none of this id. */
export async function templateRow(tx: Tx, paper: string, id: string): Promise<TemplateRow | null> {
  return (await templatesOf(tx, paper)).find((one) => one.id === id) ?? null;
}

/** Where the bytes of a template lie. */
export async function templateAddress(tx: Tx, id: string): Promise<string | null> {
  const found = await sql<{ address: string }>`
    select f.address from documents_templates t
    join documents_files f on f.school_id = t.school_id and f.id = t.file_id
    where t.school_id = ${tx.schoolId} and t.id = ${id}`.execute(tx.db);
  return found.rows[0]?.address ?? null;
}

/** Where the bytes of the template in use lie, or null: the paper is printed as the program lays it out. */
export async function usedTemplate(tx: Tx, paper: string, language: PaperLanguage): Promise<string | null> {
  const found = await sql<{ address: string }>`
    select f.address from documents_templates t
    join documents_files f on f.school_id = t.school_id and f.id = t.file_id
    where t.school_id = ${tx.schoolId} and t.paper = ${paper} and t.language = ${language} and t.used_from is not null`.execute(
    tx.db,
  );
  return found.rows[0]?.address ?? null;
}

/** Forgets a template; housekeeping drops its file like any upload that nothing uses. */
export async function forgetTemplate(tx: Tx, { id, fileId }: Pick<TemplateRow, 'id' | 'fileId'>): Promise<void> {
  await sql`delete from documents_templates where school_id = ${tx.schoolId} and id = ${id}`.execute(tx.db);
  await sql`
    update documents_files set subject_id = null, at = ${tx.now}
    where school_id = ${tx.schoolId} and id = ${fileId}`.execute(tx.db);
}
