import { lockCaseNumbers } from '#features/cases/server/public.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { enterCases as contract } from '../rules/sheet-contract.ts';
import { checkCase } from '../rules/check-case.ts';
import type { PaperCase } from '../contract.ts';
import { enterCase } from './enter-case.ts';
import { caseFacts, pupilsKnown } from './case-facts.ts';

type Facts = Awaited<ReturnType<typeof caseFacts>>;
type State = { readonly first: readonly Facts[] };

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
    for (const one of cases) first.push(await caseFacts(tx, one));
    return { first };
  },
  decide: ({ state, input }) => {
    const pupils = input.cases.map(({ pupilId }) => pupilId);
    if (new Set(pupils).size < pupils.length) return refuse('pupil-twice-in-list');
    const papers = input.cases.map(({ placing }) => placing);
    const parted = papers.find((one) =>
      papers.some(
        (other) =>
          one.number === other.number &&
          schoolYearOf(one.heldOn) === schoolYearOf(other.heldOn) &&
          one.heldOn !== other.heldOn,
      ),
    );
    if (parted !== undefined) return refuse('protocol-number-taken', { number: parted.number, heldOn: parted.heldOn });
    return firstRefusal(input.cases, state.first);
  },
  save: async (tx, _decided, { input, actor }) => {
    for (const record of input.cases) await enterOne(tx, record, actor);
    const about = { kind: 'case-list', id: actor.personId };
    return { value: { entered: input.cases.length }, about, text: { entered: input.cases.length } };
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

/** The rows before it may have made the meeting this one belongs to. Throws where the rule no longer allows it. */
async function enterOne(tx: Tx, record: PaperCase, actor: Actor): Promise<void> {
  const facts = await caseFacts(tx, record);
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
}
