import { lockCase } from '#features/cases/server/public.ts';
import { dossierOf } from '#features/dossier/server/public.ts';
import { removalPapers } from '#features/dossier/rules/removal-papers.ts';
import { dossierDepartures } from '#features/dossier/rules/dossier-departures.ts';
import { planForApproval } from '#features/plan/server/public.ts';
import { planDepartures } from '#features/plan/rules/plan-departures.ts';
import { packById } from '#features/procedure/server/public.ts';
import { calendarOf, schoolOf } from '#features/school/server/public.ts';
import { checkRemoval } from '#features/term/rules/check-removal.ts';
import { filedPetition } from '#features/term/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { decideItem as contract } from '../contract.ts';
import { checkDecisions, mayDecide, type AtTheTable, type CaseAtTheTable } from '../rules/check-decisions.ts';
import { invitationOf, unsignedProtocolOf } from './decision-facts.ts';
import { aboutItem, lockItem, type LockedItem } from './lock-item.ts';
import { presentNow } from './coming-store.ts';
import { peopleKnown } from './people-known.ts';

type State = {
  readonly id: string;
  readonly version: number;
  readonly item: LockedItem;
  readonly table: AtTheTable;
  readonly responsibleKnown: boolean;
};

/** Clause 13: the decision on one question; it takes effect only with the second signature. */
export const decideItem = deed({
  contract,
  load: async (tx, input, actor): Promise<State | null> => {
    const item = await lockItem(tx, input.itemId);
    if (item === null) return null;
    const responsible = input.decisions.map((one) => ('responsibleId' in one ? one.responsibleId : null));
    const responsibleKnown = await peopleKnown(tx, responsible);
    return { id: item.id, version: item.version, item, table: await tableOf(tx, item, actor), responsibleKnown };
  },
  decide: ({ state, input }) => {
    if (!state.responsibleKnown) return refuse('person-unknown');
    if (input.decisions.length > 0) return checkDecisions(state.table, input.decisions);
    const open = mayDecide(state.table);
    return open.ok ? ok([]) : open;
  },
  save: async (tx, decisions, { state }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_items')
      .set({
        decisions: json(decisions),
        version,
        ...(state.item.meeting.state === 'closed'
          ? { outcome: 'heard' }
          : { present_ids: await presentNow(tx, state.item) }),
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: { version, decisions: [...decisions] }, about: aboutItem(state.item) };
  },
});

/** All that a decision on this question is judged by. */
export async function tableOf(tx: Tx, item: LockedItem, actor: Actor): Promise<AtTheTable> {
  const school = await schoolOf(tx, item.meeting.heldOn);
  const locked = item.caseId === null ? null : await lockCase(tx, item.caseId, reachOf(actor));
  const pack = await packById(tx, locked?.packId ?? school.packId);
  return {
    meetingState: item.meeting.state,
    protocolState: item.protocol?.state ?? null,
    heldOn: item.meeting.heldOn,
    afterTheFact: item.meeting.afterTheFact,
    item,
    pack,
    calendar: await calendarOf(tx),
    termEndOnWorkingDay: school.settings.termEndOnWorkingDay,
    subject: locked === null ? null : await subjectOf(tx, item, locked, pack),
  };
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockCase>>>;

async function subjectOf(tx: Tx, item: LockedItem, locked: Locked, pack: AtTheTable['pack']): Promise<CaseAtTheTable> {
  const { heldOn } = item.meeting;
  const placing = (await dossierOf(tx, [locked.id], 'placing')).get(locked.id);
  const removal = (await dossierOf(tx, [locked.id], 'removal')).get(locked.id);
  const plan = await planForApproval(tx, locked.id);
  const petition = (await filedPetition(tx, [locked.id])).get(locked.id) ?? null;
  const papers = removalPapers(removal ?? { papers: [] });
  return {
    id: locked.id,
    state: locked.state,
    placedOn: locked.placedOn,
    endsOn: locked.endsOn,
    unsignedProtocol: await unsignedProtocolOf(tx, locked.id, item.meeting.id),
    plan,
    invitation: await invitationOf(tx, item.id),
    dossierGaps: placing === undefined ? [] : dossierDepartures(placing, heldOn, 'placing'),
    planGaps: (to) => (plan === null ? [] : planDepartures(plan, { from: locked.placedOn ?? heldOn, to }, pack)),
    removalCheck: (reason) => checkRemoval(pack, { caseId: locked.id, reason, petition, papers }),
  };
}
