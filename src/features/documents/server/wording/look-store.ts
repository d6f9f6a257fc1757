import { sql } from 'kysely';
import type { Rewording } from '../../rules/wording/reword.ts';
import type { FixedWords } from '../../rules/wording/fixed-words.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';

export type LookRow = { readonly id: string; readonly version: number };

export type SaidRow = {
  readonly key: string;
  readonly language: PaperLanguage;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
};

/** What the school set of a paper; nothing yet is version 0. The school stands for it in the trail. */
export async function readLookVersion(tx: Tx, paper: string): Promise<number> {
  const row = await tx.db
    .selectFrom('documents_looks')
    .select('version')
    .where('school_id', '=', tx.schoolId)
    .where('paper', '=', paper)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** The same, locked until the transaction ends. */
export async function lockLook(tx: Tx, paper: string): Promise<LookRow> {
  await sql`
    insert into documents_looks (school_id, paper, version) values (${tx.schoolId}, ${paper}, 0)
    on conflict do nothing`.execute(tx.db);
  const row = await tx.db
    .selectFrom('documents_looks')
    .select('version')
    .where('school_id', '=', tx.schoolId)
    .where('paper', '=', paper)
    .forUpdate()
    .executeTakeFirst();
  return { id: tx.schoolId, version: row?.version ?? 0 };
}

export async function raiseLook(tx: Tx, paper: string, version: number): Promise<void> {
  await sql`
    update documents_looks set version = ${version}
    where school_id = ${tx.schoolId} and paper = ${paper}`.execute(tx.db);
}

/** What the school says today instead of the sentences of one paper, or of all. */
export async function saidNow(
  tx: Tx,
  paper: string | null,
): Promise<readonly (SaidRow & { readonly paper: string })[]> {
  const found = await sql<SaidRow & { readonly paper: string }>`
    select w.paper, w.key, w.language, w.text, concat_ws(' ', p.family, p.given) as by, w.since as at
    from documents_wordings w join school_people p on p.school_id = w.school_id and p.id = w.set_by
    where w.school_id = ${tx.schoolId} and w.until is null and (${paper}::text is null or w.paper = ${paper})
    order by w.paper, w.key, w.language`.execute(tx.db);
  return found.rows;
}

type Of = { readonly paper: string; readonly words: readonly FixedWords[]; readonly at: Date };
export type Rewordings = Readonly<Record<PaperLanguage, readonly Rewording[]>>;

/** What the school said at a moment instead of the sentences of a paper. A sentence the form no longer has is left out. */
export async function rewordingsOf(tx: Tx, { paper, words, at }: Of): Promise<Rewordings> {
  const found = await sql<Pick<SaidRow, 'key' | 'language' | 'text'>>`
    select key, language, text from documents_wordings
    where school_id = ${tx.schoolId} and paper = ${paper} and since <= ${at} and (until is null or until > ${at})
    order by key`.execute(tx.db);
  const inLanguage = (lang: PaperLanguage): readonly Rewording[] =>
    found.rows.flatMap(({ key, language, text }) => {
      const from = words.find((one) => one.key === key)?.[lang];
      return language === lang && from !== undefined ? [{ from, to: text }] : [];
    });
  return { kk: inLanguage('kk'), ru: inLanguage('ru') };
}
