import { readSupportCase } from '#features/monitoring/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import { storyOfCase as contract } from '../rules/story-contract.ts';
import { storyRows } from './story-rows.ts';

const latestWords = 3;

/** Clause 10: the whole story of a case; the child's own words come first, whatever page is read. */
export const storyOfCase = reading({
  contract,
  read: async (tx, { caseId, groups, after, limit }, actor) => {
    const ofCase = await readSupportCase(tx, caseId, actor);
    if (ofCase === null) return null;
    const { reader } = ofCase;
    const rows = await storyRows(tx, caseId, reader, { groups, after, limit: limit + 1 });
    const words =
      after === undefined ? await storyRows(tx, caseId, reader, { groups: ['child'], limit: latestWords }) : [];
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      today: tx.today,
      pupilName: ofCase.pupilName,
      mayPrint: reader.wholeSchool,
      childWords: words.filter(({ texts }) => texts.length > 0),
      rows: page,
      next: rows.length > limit && last !== undefined ? { on: last.on, id: last.id } : null,
    };
  },
  openings: ({ rows }, { caseId }) => [{ kind: 'case', id: caseId, rows: rows.length }],
});
