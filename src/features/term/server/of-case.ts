import { askAgain, type DossierView } from '#features/dossier/contract.ts';
import { removalPapers, type RemovalPapers } from '#features/dossier/rules/removal-papers.ts';
import { dossierOf } from '#features/dossier/server/public.ts';
import { caseFacts, type CaseFacts } from '#features/plan/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { schoolOf } from '#features/school/server/public.ts';
import { addMonths } from '#kernel/pure/add-months.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { mayFile, withdrawPetition } from '../rules/file-petition.ts';
import { offeredFrom, termEndsSoon } from '../rules/term-ends-soon.ts';
import { termOver } from '../rules/term-over.ts';
import { owedPapers } from './owed-papers.ts';
import { petitionsOf } from './petition-store.ts';

type Answer = OutputOf<typeof contract.termOfCase>;

export const termOfCase = reading({
  contract: contract.termOfCase,
  read: async (tx, input, actor) => {
    const facts = await caseFacts(tx, input.caseId, actor);
    if (facts === null) return null;
    const pack = await packById(tx, facts.packId);
    const petitions = await petitionsOf(tx, facts.id);
    const view = await removalDossier(tx, facts.id);
    const filed = petitions.find(({ state }) => state === 'filed') ?? null;
    const responsibleId = facts.responsible.id;
    return {
      ...(await termPart(tx, pack, facts)),
      ...ofPack(pack),
      caseId: facts.id,
      caseState: facts.state,
      today: tx.today,
      responsible: facts.responsible,
      mayFile: mayFile({ state: facts.state, responsibleId, filedId: filed?.id ?? null }, reachOf(actor)).ok,
      asResponsible: responsibleId === actor.personId,
      mayWithdraw: filed !== null && withdrawPetition({ ...filed, responsibleId }, actor.personId).ok,
      filed,
      earlier: petitions.filter(({ state }) => state !== 'filed'),
      papers: removalPapers(view),
      owed: facts.state === 'on-record' ? await owedPapers(tx, pack, facts, view) : [],
      asks: asksPapers(actor),
    };
  },
  openings: (value) => [{ kind: 'case', id: value.caseId, rows: 1 }],
});

type TermPart = Pick<Answer, 'placedOn' | 'endsOn' | 'earliestRemovalOn' | 'offeredFrom' | 'endsSoon' | 'over'>;

async function termPart(tx: Tx, pack: Pack, { state, placedOn, endsOn }: CaseFacts): Promise<TermPart> {
  const { offerDaysBefore } = (await schoolOf(tx)).settings;
  const term = { state, endsOn };
  return {
    placedOn,
    endsOn,
    earliestRemovalOn: placedOn === null ? null : addMonths(placedOn, pack.term.minMonths),
    offeredFrom: offeredFrom(term, offerDaysBefore),
    endsSoon: termEndsSoon(term, tx.today, offerDaysBefore),
    over: termOver(term, tx.today),
  };
}

function ofPack({
  id,
  papers,
  removalReasons,
  term,
}: Pack): Pick<Answer, 'packId' | 'paperNames' | 'reasons' | 'extension'> {
  return {
    packId: id,
    paperNames: papers.forRemoval.map(({ kind, names }) => ({ kind, names })),
    reasons: removalReasons.map(({ code, objective, names }) => ({ code, objective, names })),
    extension: { minMonths: term.extensionMin, maxMonths: term.extensionMax, clause: term.clause },
  };
}

/** Nothing asked for yet means nothing there. */
export async function papersOf(tx: Tx, caseId: string): Promise<RemovalPapers> {
  return removalPapers(await removalDossier(tx, caseId));
}

const removalDossier = async (tx: Tx, caseId: string): Promise<Pick<DossierView, 'papers'>> =>
  (await dossierOf(tx, [caseId], 'removal')).get(caseId) ?? { papers: [] };

const asksPapers = ({ roles }: Actor): boolean =>
  typeof askAgain.may === 'object' && askAgain.may.some((role) => roles.includes(role));
