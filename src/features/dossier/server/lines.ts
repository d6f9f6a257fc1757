import { reading } from '#kernel/server/ask.ts';
import { isGathering } from '../rules/move-paper.ts';
import { lines as contract } from '../rules/lines-contract.ts';
import { linesOf } from './line-store.ts';
import { readerFacts } from './reader-facts.ts';

/** The lines of one case, for whoever gathers its characteristic. */
export const lines = reading({
  contract,
  read: async (tx, { caseId }, actor) => {
    const facts = await readerFacts(tx, caseId, 'placing', actor);
    if (facts === null || !facts.inReach) return null;
    if (!facts.reader.wholeSchool && !facts.reader.leadsClass) return null;
    const rows = (await linesOf(tx, [caseId])).get(caseId) ?? [];
    return { rows: [...rows], open: isGathering(facts.caseState, 'placing') };
  },
  openings: (_value, { caseId }) => [{ kind: 'case', id: caseId, rows: 1 }],
});
