import { casesOfPupil, worksHere } from '#features/cases/server/public.ts';
import { paperState } from '#features/council/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { pupilCards } from '#features/pupils/server/public.ts';
import { peopleByIds, schoolOf } from '#features/school/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperCase } from '../contract.ts';
import { lastDayHere } from './last-day-here.ts';

/** Whether every child of these cases is a pupil of this school. */
export async function pupilsKnown(tx: Tx, cases: readonly PaperCase[]): Promise<boolean> {
  const ids = [...new Set(cases.map(({ pupilId }) => pupilId))];
  return (await pupilCards(tx, ids)).size === ids.length;
}

/** What the rule is judged by; the pack is the one in force on the day of the protocol. */
export async function caseFacts(tx: Tx, record: PaperCase) {
  const { packId } = await schoolOf(tx, record.placing.heldOn);
  return {
    pack: await packById(tx, packId),
    earlier: await casesOfPupil(tx, record.pupilId),
    leftOn: await lastDayHere(tx, record.pupilId),
    peopleKnown: (await worksHere(tx, record.responsibleId)) && (await allKnown(tx, record)),
    placing: await paperState(tx, record.placing),
    removal: record.removal === null ? null : await paperState(tx, record.removal.paper),
  };
}

async function allKnown(tx: Tx, { measures }: PaperCase): Promise<boolean> {
  const ids = [...new Set(measures.flatMap(({ responsibleIds }) => responsibleIds))];
  return ids.length === 0 || (await peopleByIds(tx, ids)).size === ids.length;
}
