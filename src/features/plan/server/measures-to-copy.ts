import { guardiansOf, pupilCards } from '#features/pupils/server/public.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../rules/measures-contract.ts';
import { stripNames } from '../rules/strip-names.ts';
import { caseFactsOfPlan } from './case-facts.ts';
import { readPlan } from './plan-store.ts';

/** Both the plan and the case it is for must be within reach; a sealed case only while it was opened with a reason. */
export const measuresToCopy = reading({
  contract: contract.measuresToCopy,
  read: async (tx, { planId, caseId }, actor) => {
    const facts = await caseFactsOfPlan(tx, planId, actor);
    const plan = facts === null ? null : await readPlan(tx, planId);
    if (facts === null || plan === null || plan.state === 'draft') return null;
    const strangers = facts.id === caseId ? [] : await namesOf(tx, facts.pupilId);
    const bare = <T extends Parameters<typeof stripNames>[0] | null>(text: T) =>
      text === null ? null : stripNames(text, strangers);
    return {
      ofCaseId: facts.id,
      rows: plan.measures.map(({ id, kind, section, words, form, frequency, expected }) => ({
        id,
        kind,
        section,
        words: stripNames(words, strangers),
        form: bare(form),
        frequency,
        expected: bare(expected),
      })),
    };
  },
  openings: (value) => [{ kind: 'case', id: value.ofCaseId, rows: 1 }],
});

/** The child of the other plan and the family: they are not named in a plan of somebody else. */
async function namesOf(tx: Tx, pupilId: string): Promise<readonly PersonName[]> {
  const cards = await pupilCards(tx, [pupilId]);
  const guardians = await guardiansOf(tx, [pupilId]);
  return [...cards.values(), ...guardians].flatMap(({ name, nameRu }) => (nameRu === null ? [name] : [name, nameRu]));
}
