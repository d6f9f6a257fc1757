import { lockCaseNumbers } from '#features/cases/server/public.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { enterCases as contract } from '../rules/sheet-contract.ts';
import { checkCase } from '../rules/check-case.ts';
import { checkList } from '../rules/check-list.ts';
import type { PaperCase } from '../contract.ts';
import { enterCase } from './enter-case.ts';
import { caseFacts, pupilsKnown, type NewMeetings } from './case-facts.ts';
import { saveImport } from './import-store.ts';

type Facts = Awaited<ReturnType<typeof caseFacts>>;
type State = { readonly first: readonly Facts[]; readonly made: NewMeetings };

/**
 * A list of current cases in one deed. Each row is judged by the rule of a single case as things stand, and once more when
 * the rows before it are in: one row that is refused takes all of them back.
 */
export const enterCases = deed({
  contract,
  load: async (tx, { cases }): Promise<State | null> => {
    await lockCaseNumbers(tx);
    if (!(await pupilsKnown(tx, cases))) return null;
    const first: Facts[] = [];
    const made: NewMeetings = new Map();
    for (const one of cases) first.push(await caseFacts(tx, one, made));
    return { first, made };
  },
  decide: ({ state, input }) => {
    const together = checkList(input.cases);
    return together.ok ? firstRefusal(input.cases, state.first) : together;
  },
  save: async (tx, _decided, { state, input, actor }) => {
    const caseIds: string[] = [];
    for (const record of input.cases) caseIds.push(await enterOne(tx, record, { actor, made: state.made }));
    const importId = await saveImport(tx, caseIds, actor.personId);
    const entered = caseIds.length;
    return { value: { entered, importId }, about: { kind: 'case-list', id: importId }, text: { entered } };
  },
});

function firstRefusal(cases: readonly PaperCase[], facts: readonly Facts[]): Result<undefined> {
  for (const [at, record] of cases.entries()) {
    const known = facts[at];
    const checked = known === undefined ? refuse('person-unknown') : checkCase(known.pack, record, known);
    if (!checked.ok) return checked;
  }
  return ok(undefined);
}

type Entering = { readonly actor: Actor; readonly made: NewMeetings };

/** The rows before it may have made the meeting this one belongs to. Throws where the rule no longer allows it. */
async function enterOne(tx: Tx, record: PaperCase, { actor, made }: Entering): Promise<string> {
  const facts = await caseFacts(tx, record, made);
  const checked = checkCase(facts.pack, record, facts);
  if (!checked.ok) throw new Error(`${checked.refusal.reason}: ${record.pupilId}`);
  const { pack, placing, removal } = facts;
  const { caseId, meetingId } = await enterCase(tx, {
    record,
    pack,
    repeatsId: checked.value.repeatsId,
    placing,
    removal,
    actor,
  });
  const about = { kind: 'case', id: caseId, caseId, meetingId };
  tx.notes.push({ verb: 'records.record-case', clause: 13, about, text: record });
  return caseId;
}
