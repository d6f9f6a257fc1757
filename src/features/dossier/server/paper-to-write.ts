import type { InputOf } from '#kernel/pure/contract.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { mayReadPaper } from '../rules/may-read-paper.ts';
import { mayWritePaper } from '../rules/may-write-paper.ts';
import { isGathering } from '../rules/move-paper.ts';
import { dossierOf } from './dossier-of.ts';
import { attachedFiles, findPaper, type PaperRow } from './paper-row.ts';
import { readerFacts, readerOf, writerOf, type ReaderFacts } from './reader-facts.ts';

type Which = InputOf<typeof contract.paperToWrite>;

export const paperToWrite = reading({
  contract: contract.paperToWrite,
  read: async (tx, input, actor) => {
    const facts = await readerFacts(tx, input.caseId, input.purpose, actor);
    if (facts === null || !isGathering(facts.caseState, input.purpose)) return null;
    const may = mayWritePaper(input.kind, writerOf(facts, input.kind));
    return may.ok ? pageOf(tx, input, facts, may.value.onBehalf) : null;
  },
  openings: (_value, { caseId }) => [{ kind: 'case', id: caseId, rows: 1 }],
});

async function pageOf(tx: Tx, { caseId, purpose, kind }: Which, facts: ReaderFacts, onBehalf: boolean) {
  const dossier = (await dossierOf(tx, [caseId], purpose)).get(caseId);
  const expected = dossier?.papers.find((paper) => paper.kind === kind);
  if (dossier === undefined || expected === undefined) return null;
  const shown = mayReadPaper(kind, readerOf(facts, kind)) ? await storedPaper(tx, expected.paperId) : null;
  return {
    caseId,
    purpose,
    kind,
    onBehalf,
    packId: facts.pack.id,
    pupilName: facts.pupilName,
    className: facts.className,
    dueOn: dossier.dueOn,
    askedAt: expected.askedAt,
    state: expected.state,
    version: expected.version,
    body: shown?.body ?? null,
    files: await attachedFiles(tx, shown?.fileIds ?? []),
  };
}

const storedPaper = async (tx: Tx, id: string | null): Promise<PaperRow | null> =>
  id === null ? null : findPaper(tx, id);
