import type { Actor } from '#kernel/pure/actor.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { mayReadPaper } from '../rules/may-read-paper.ts';
import { attachedFiles, findPaper, type PaperRow } from './paper-row.ts';
import { readerFacts, type ReaderFacts } from './reader-facts.ts';

export const paper = reading({
  contract: contract.paper,
  read: async (tx, input, actor) => {
    const found = await readPaper(tx, input.paperId, actor);
    if (found === null) return null;
    const { row, facts } = found;
    const { round: _round, authorId: _author, fileIds, writtenAt, receivedAt, ...shown } = row;
    return {
      ...shown,
      packId: facts.pack.id,
      pupilName: facts.pupilName,
      className: facts.className,
      writtenAt: writtenAt?.toISOString() ?? null,
      receivedAt: receivedAt?.toISOString() ?? null,
      files: await attachedFiles(tx, fileIds),
    };
  },
  openings: (value) => [
    { kind: 'case', id: value.caseId, rows: 1 },
    { kind: 'dossier-paper', id: value.id, rows: 1 },
  ],
});

/** The paper for a reader who may open its text, else null: an author always rereads what they wrote. */
export async function readPaper(
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<{ row: PaperRow; facts: ReaderFacts } | null> {
  const row = await findPaper(tx, id);
  if (row === null) return null;
  const facts = await readerFacts(tx, row.caseId, row.purpose, actor);
  if (facts === null) return null;
  const author = row.authorId === actor.personId;
  if (!author && !facts.inReach) return null;
  return mayReadPaper(row.kind, { ...facts.reader, author }) ? { row, facts } : null;
}
