import { lockCase, openCase, type LockedCase } from '#features/cases/server/public.ts';
import { recordMeeting, type PaperState } from '#features/council/server/public.ts';
import { recordPlan } from '#features/plan/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperCase } from '../contract.ts';

export type EnteringCase = {
  readonly record: PaperCase;
  readonly pack: Pack;
  readonly repeatsId: string | null;
  readonly placing: PaperState;
  readonly removal: PaperState | null;
  readonly actor: Actor;
};

/** Opens the case on the day of its protocol, writes down its plan, and lets the recorded decisions take effect. */
export async function enterCase(tx: Tx, entering: EnteringCase): Promise<{ caseId: string; meetingId: string }> {
  const { record, pack, actor, placing } = entering;
  const { heldOn } = record.placing;
  const { id } = await openCase(tx, {
    pupilId: record.pupilId,
    packId: pack.id,
    responsibleId: record.responsibleId,
    grounds: record.grounds,
    openedOn: heldOn,
    schoolYear: schoolYearOf(heldOn),
    repeatsId: entering.repeatsId,
    afterTheFact: true,
  });
  const { meetingId } = await recordMeeting(tx, {
    paper: record.placing,
    state: placing,
    kind: 'place',
    locked: await locked(tx, id, actor),
    decisions: [
      {
        kind: 'place',
        months: null,
        endsOn: record.endsOn,
        responsibleId: record.responsibleId,
        planFollowsOn: null,
        ...(await planOf(tx, id, entering)),
      },
    ],
    recordedBy: actor.personId,
  });
  await recordRemoval(tx, id, entering);
  return { caseId: id, meetingId };
}

async function locked(tx: Tx, caseId: string, actor: Actor): Promise<LockedCase> {
  const found = await lockCase(tx, caseId, reachOf(actor));
  if (found === null) throw new Error(`The case ${caseId} is not within reach`);
  return found;
}

/** Clause 12: the plan the protocol approved, when its measures were typed; else it is missing and shown so. */
async function planOf(tx: Tx, caseId: string, { record, pack, actor }: EnteringCase) {
  if (record.measures.length === 0) return { planId: null, planVersion: null };
  const sectionOf = new Map(pack.measureKinds.map(({ code, section }) => [code, section]));
  return recordPlan(tx, {
    caseId,
    recordedBy: actor.personId,
    measures: record.measures.map((measure) => ({
      ...measure,
      section: sectionOf.get(measure.kind) ?? 'child',
      causeId: null,
      form: null,
      outsiders: [],
      goesOnFrom: null,
      frequency: null,
      startsOn: null,
      expected: null,
    })),
  });
}

/** Clause 19: a case that is over is sealed at once. */
async function recordRemoval(tx: Tx, caseId: string, entering: EnteringCase): Promise<void> {
  const { record, removal: state, actor } = entering;
  if (record.removal === null || state === null) return;
  const { paper, reason, note } = record.removal;
  await recordMeeting(tx, {
    paper,
    state,
    kind: paper.heldOn < record.endsOn ? 'remove-early' : 'end-of-term',
    locked: await locked(tx, caseId, actor),
    decisions: [{ kind: 'remove', reason, note }],
    recordedBy: actor.personId,
  });
}
