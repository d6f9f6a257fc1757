import { isOpenTo } from '#features/cases/server/public.ts';
import { caseBundle } from '#features/overview/server/public.ts';
import { caseFacts } from '#features/plan/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import { readyToSend as contract } from '../contract.ts';
import { whyNotOffer } from '../rules/check-offer.ts';
import { runningTransfer } from './content-of.ts';

const numbers = { 'record-card': 20, plan: 12, extract: 11 } as const;

export const readyToSend = reading({
  contract,
  read: async (tx, { caseId }, actor) => {
    const facts = await caseFacts(tx, caseId, actor);
    if (facts === null || !(await isOpenTo(tx, caseId, actor))) return null;
    const runningId = await runningTransfer(tx, caseId);
    const listed = (await caseBundle.list(tx, caseId, actor)) ?? [];
    const count = (paper: string): number => listed.filter((one) => one.paper === paper).length;
    const papers = [
      { paper: 'record-card', number: numbers['record-card'], count: 1 },
      { paper: 'plan', number: numbers.plan, count: count('plan') },
      { paper: 'extract', number: numbers.extract, count: count('extract') },
    ];
    return {
      pupilName: facts.pupilName,
      refused: whyNotOffer({ caseState: facts.state, runningId })?.reason ?? null,
      runningId,
      papers: papers.filter((one) => one.count > 0),
    };
  },
  openings: (_value, { caseId }) => [{ kind: 'case', id: caseId, rows: 1 }],
});
