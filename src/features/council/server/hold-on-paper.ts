import { sql } from 'kysely';
import { lockCase, stopReading, type LockedCase } from '#features/cases/server/public.ts';
import { fileFacts, attachScans } from '#features/documents/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import type { Result } from '#kernel/pure/result.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { holdOnPaper as contract } from '../rules/paper-contract.ts';
import { checkHeldOnPaper, type HeldDecisions, type HeldQuestion } from '../rules/check-held-on-paper.ts';
import type { PaperProtocol } from '../rules/check-paper.ts';
import { effectsOf } from '../rules/effects-of.ts';
import { applyEffects } from './apply-effects.ts';
import { saveAttendance } from './attendance-store.ts';
import { settleItems } from './close-meeting.ts';
import { tableOf } from './decide-item.ts';
import { freezePaper } from './freeze-paper.ts';
import { aboutMeeting, lockItem } from './lock-item.ts';
import { lockMeeting, type LockedMeeting } from './lock-meeting.ts';
import { momentOf } from './moment-of.ts';
import { openingFacts } from './open-meeting.ts';
import { holderOf } from './paper-state.ts';
import { peopleKnown } from './people-known.ts';
import { decidedItems } from './signature-store.ts';

type Input = InputOf<typeof contract>;
type State = LockedMeeting & {
  readonly paper: PaperProtocol;
  readonly opening: Awaited<ReturnType<typeof openingFacts>>;
  readonly holder: Awaited<ReturnType<typeof holderOf>>;
  readonly agenda: readonly string[];
  readonly questions: readonly HeldQuestion[];
  readonly cases: ReadonlyMap<string, LockedCase>;
  readonly scan: Buffer | null;
  readonly responsibleKnown: boolean;
};

/** Idea 6 of the process: the meeting went on without electricity; its signed paper closes and signs it in one deed. */
export const holdOnPaper = deed({
  contract,
  load: async (tx, input, actor): Promise<State | null> => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    return meeting === null ? null : heldState(tx, meeting, input, actor);
  },
  decide: ({ state, input, today }) => judge(state, input, today),
  save: async (tx, decided, { state, input, actor }) => {
    await closeOnPaper(tx, state, input);
    for (const { itemId, wording } of input.items) {
      const decisions = decided.get(itemId) ?? [];
      await tx.db
        .updateTable('council_items')
        .set({ decisions: json(decisions), wording: jsonOrNull(wording), version: sql<number>`version + 1` })
        .where('school_id', '=', tx.schoolId)
        .where('id', '=', itemId)
        .execute();
    }
    const rolledOver = await settleItems(tx, state.id);
    await stopReading(tx, state.id);
    await signOnPaper(tx, state, input, actor);
    await takeEffect(tx, state, input);
    return { value: { version: state.version + 1, rolledOver }, about: aboutMeeting(state.id) };
  },
});

async function heldState(tx: Tx, meeting: LockedMeeting, input: Input, actor: Actor): Promise<State> {
  const { number, presidingId, secretaryId, fileId } = input;
  const questions: HeldQuestion[] = [];
  const cases = new Map<string, LockedCase>();
  for (const { itemId, decisions, wording } of input.items) {
    const item = await lockItem(tx, itemId, 'change');
    if (item === null || item.meeting.id !== meeting.id) continue;
    const locked = item.caseId === null ? null : await lockCase(tx, item.caseId, reachOf(actor));
    if (locked !== null) cases.set(locked.id, locked);
    const table = await tableOf(tx, item, actor);
    questions.push({ itemId, table, wanted: decisions, worded: (wording?.text ?? '') !== '' });
  }
  const responsible = input.items.flatMap(({ decisions }) =>
    decisions.map((one) => ('responsibleId' in one ? one.responsibleId : null)),
  );
  return {
    ...meeting,
    paper: { number, heldOn: meeting.heldOn, presidingId, secretaryId, fileId, originalAt: input.originalAt },
    opening: await openingFacts(
      tx,
      meeting,
      input.people.map((one) => one.personId),
    ),
    holder: await holderOf(tx, number, meeting.heldOn),
    agenda: await agendaOf(tx, meeting.id),
    questions,
    cases,
    scan: await scanOf(tx, fileId, meeting.id),
    responsibleKnown: await peopleKnown(tx, responsible),
  };
}

function judge(state: State, input: Input, today: Tx['today']): Result<HeldDecisions> {
  const presentIds = input.people.filter((one) => one.present).map((one) => one.personId);
  const { presidingId, secretaryId } = input;
  return checkHeldOnPaper({
    opening: { ...state, ...state.opening, presidingId, secretaryId, presentIds, today },
    paper: state.paper,
    facts: {
      today,
      holder: state.holder,
      leadersKnown: state.opening.unknownPeople === 0,
      scanFound: state.scan !== null,
    },
    agenda: state.agenda,
    questions: state.questions,
    responsibleKnown: state.responsibleKnown,
  });
}

async function agendaOf(tx: Tx, meetingId: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select id from council_items where school_id = ${tx.schoolId} and meeting_id = ${meetingId}`.execute(tx.db);
  return found.rows.map((row) => row.id);
}

async function scanOf(tx: Tx, fileId: string, meetingId: string): Promise<Buffer | null> {
  const attached = await attachScans(tx, [fileId], { kind: 'protocol', id: meetingId });
  return attached ? ((await fileFacts(tx, [fileId])).get(fileId)?.sha256 ?? null) : null;
}

async function closeOnPaper(tx: Tx, state: State, input: Input): Promise<void> {
  const { startsAt, endsAt } = input;
  await tx.db
    .updateTable('council_meetings')
    .set({
      state: 'closed',
      composition_id: state.opening.compositionOn,
      presiding_id: input.presidingId,
      secretary_id: input.secretaryId,
      starts_at: startsAt,
      opened_at: momentOf(state.heldOn, startsAt),
      closed_at: endsAt === null ? null : momentOf(state.heldOn, endsAt),
      after_the_fact: true,
      version: state.version + 1,
    })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', state.id)
    .execute();
  await saveAttendance(tx, state.id, input.people);
}

/** Both signatures stand on the one scanned sheet (clause 13). */
async function signOnPaper(tx: Tx, state: State, input: Input, actor: Actor): Promise<void> {
  const id = newId(tx.now.getTime());
  const { fileId, presidingId, secretaryId } = input;
  const { number, originalAt } = state.paper;
  const protocol = { school_id: tx.schoolId, id, meeting_id: state.id, number, state: 'drafted', version: 1 };
  await tx.db
    .insertInto('council_protocols')
    .values({ ...protocol, from_paper: true, scan_id: fileId, original_at: originalAt })
    .execute();
  await freezePaper(tx, state.id, actor.personId);
  const signature = {
    school_id: tx.schoolId,
    protocol_id: id,
    way: 'paper',
    signed_on: state.heldOn,
    file_id: fileId,
    bytes_hash: state.scan ?? Buffer.alloc(0),
    recorded_by: actor.personId,
    recorded_at: tx.now,
  };
  await tx.db
    .insertInto('council_signatures')
    .values([
      { ...signature, part: 'presiding', person_id: presidingId },
      { ...signature, part: 'secretary', person_id: secretaryId },
    ])
    .execute();
}

/** Throws when a decision cannot take effect: the rule has asked before. */
async function takeEffect(tx: Tx, { id, heldOn, cases }: State, input: Input): Promise<void> {
  const effects = effectsOf(await decidedItems(tx, id), cases);
  if (!effects.ok) throw new Error(`${effects.refusal.reason}: ${id}`);
  await applyEffects(tx, effects.value, { meetingId: id, on: heldOn, protocolNumber: input.number, cases });
}
