import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { mayReadPaper } from '../rules/may-read-paper.ts';
import { mayWritePaper } from '../rules/may-write-paper.ts';
import { isGathering } from '../rules/move-paper.ts';
import { dossierOf } from './dossier-of.ts';
import { readerFacts, readerOf, writerOf } from './reader-facts.ts';

export const dossierOfCase = reading({
  contract: contract.dossierOfCase,
  read: async (tx, { caseId, purpose }, actor) => {
    const facts = await readerFacts(tx, caseId, purpose, actor);
    if (facts === null || !facts.inReach) return null;
    const dossier = (await dossierOf(tx, [caseId], purpose)).get(caseId);
    if (dossier === undefined) return null;
    const kinds = dossier.papers.map((paper) => paper.kind);
    const open = isGathering(facts.caseState, purpose);
    return {
      dossier,
      mayRead: kinds.filter((kind) => mayReadPaper(kind, readerOf(facts, kind))),
      mayWrite: open ? kinds.filter((kind) => mayWritePaper(kind, writerOf(facts, kind)).ok) : [],
      open,
    };
  },
  openings: (_value, { caseId }) => [{ kind: 'case', id: caseId, rows: 1 }],
});
