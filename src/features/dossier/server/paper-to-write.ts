import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { mayReadPaper } from '../rules/may-read-paper.ts';
import { mayWritePaper } from '../rules/may-write-paper.ts';
import { isGathering } from '../rules/move-paper.ts';
import { dossierOf } from './dossier-of.ts';
import { attachedFiles, findPaper } from './paper-row.ts';
import { readerFacts, readerOf, writerOf } from './reader-facts.ts';

export const paperToWrite = reading({
  contract: contract.paperToWrite,
  read: async (tx, { caseId, purpose, kind }, actor) => {
    const facts = await readerFacts(tx, caseId, purpose, actor);
    if (facts === null || !isGathering(facts.caseState, purpose)) return null;
    const may = mayWritePaper(kind, writerOf(facts, kind));
    const dossier = (await dossierOf(tx, [caseId], purpose)).get(caseId);
    const expected = dossier?.papers.find((paper) => paper.kind === kind);
    if (!may.ok || dossier === undefined || expected === undefined) return null;
    const stored = expected.paperId === null ? null : await findPaper(tx, expected.paperId);
    const shown = stored !== null && mayReadPaper(kind, readerOf(facts, kind)) ? stored : null;
    return {
      caseId, purpose, kind,
      packId: facts.pack.id,
      pupilName: facts.pupilName,
      className: facts.className,
      dueOn: dossier.dueOn,
      askedAt: expected.askedAt,
      state: expected.state,
      version: expected.version,
      body: shown?.body ?? null,
      files: await attachedFiles(tx, shown?.fileIds ?? []),
      onBehalf: may.value.onBehalf,
    };
  },
  openings: (_value, { caseId }) => [{ kind: 'case', id: caseId, rows: 1 }],
});
