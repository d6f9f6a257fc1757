import { casesOfPupil, worksHere } from '#features/cases/server/public.ts';
import type { PaperProtocol } from '#features/council/rules/check-paper.ts';
import { paperState, type PaperState } from '#features/council/server/public.ts';
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

/** Meetings that a list makes: the id each will have, by number and day of its protocol. */
export type NewMeetings = Map<string, string>;

/** What the rule is judged by; the pack is the one in force on the day of the protocol. */
export async function caseFacts(tx: Tx, record: PaperCase, made: NewMeetings = new Map()) {
  const { packId } = await schoolOf(tx, record.placing.heldOn);
  return {
    pack: await packById(tx, packId),
    earlier: await casesOfPupil(tx, record.pupilId),
    leftOn: await lastDayHere(tx, record.pupilId),
    peopleKnown: (await worksHere(tx, record.responsibleId)) && (await allKnown(tx, record)),
    placing: await stateOf(tx, record.placing, made),
    removal: record.removal === null ? null : await stateOf(tx, record.removal.paper, made),
  };
}

/** One protocol told by several rows is one meeting, so that its scan is bound once. */
async function stateOf(tx: Tx, paper: PaperProtocol, made: NewMeetings): Promise<PaperState> {
  const key = `${paper.number} ${paper.heldOn}`;
  const state = await paperState(tx, paper, made.get(key));
  made.set(key, state.meetingId);
  return state;
}

async function allKnown(tx: Tx, { measures }: PaperCase): Promise<boolean> {
  const ids = [...new Set(measures.flatMap(({ responsibleIds }) => responsibleIds))];
  return ids.length === 0 || (await peopleByIds(tx, ids)).size === ids.length;
}
