import { addGrounds, casesOfPupil, groundsOf, lockCase, type LockedCase } from '#features/cases/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { joinAppeal as decideJoin, type Joining } from '../rules/join-appeal.ts';
import { joinTo, lockAppeal, type LockedAppeal } from './appeal-store.ts';

type State = LockedAppeal & { readonly locked: LockedCase | null; readonly openCase: Joining['openCase'] };

export const joinAppeal = deed({
  contract: contract.joinAppeal,
  load: async (tx, input, actor): Promise<State | null> => {
    const appeal = await lockAppeal(tx, input.appealId);
    if (appeal === null) return null;
    const locked = await lockOpenCase(tx, appeal.pupilId, actor);
    if (locked === null) return { ...appeal, locked, openCase: null };
    const grounds = await groundsOf(tx, locked.id);
    return { ...appeal, locked, openCase: { id: locked.id, pack: await packById(tx, locked.packId), grounds } };
  },
  decide: ({ state, input }) => decideJoin(state, input.grounds),
  save: async (tx, { caseId }, { state, input, actor }) => {
    await joinTo(tx, caseId, [state], actor.personId);
    if (state.locked !== null) {
      await addGrounds(tx, state.locked, { grounds: input.grounds, happenedOn: state.happenedOn });
    }
    return { value: { version: state.version + 1, caseId }, about: { kind: 'appeal', id: state.id, caseId } };
  },
});

/** The open case of a pupil as it stands once it is locked; null where there is none, or it was closed meanwhile. */
async function lockOpenCase(tx: Tx, pupilId: string, actor: Actor): Promise<LockedCase | null> {
  const isOpen = ({ state }: Pick<LockedCase, 'state'>): boolean => state === 'submitted' || state === 'on-record';
  const open = (await casesOfPupil(tx, pupilId)).find(isOpen);
  if (open === undefined) return null;
  const locked = await lockCase(tx, open.id, reachOf(actor));
  return locked !== null && isOpen(locked) ? locked : null;
}
