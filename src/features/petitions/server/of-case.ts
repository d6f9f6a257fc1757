import { caseFacts, type CaseFacts } from '#features/plan/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { guardiansOf } from '#features/pupils/server/public.ts';
import { peopleByIds, personWithRole } from '#features/school/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { petitionDuty } from '../rules/petition-duty.ts';
import type { PetitionView } from '../rules/petition-shapes.ts';
import { caseSpeaksOfDanger } from './case-danger.ts';
import { enclosableOf } from './enclosable-of.ts';
import { ladderOf } from './evidence-of.ts';
import { isOpenCase } from './lock-petition.ts';
import { petitionItems } from './petition-items.ts';
import { petitionsOf } from './petition-store.ts';
import { replyDaysOf } from './reply-days.ts';

type Answer = OutputOf<typeof contract.petitionsOfCase>;

export const petitionsOfCase = reading({
  contract: contract.petitionsOfCase,
  read: async (tx, input, actor) => {
    const facts = await caseFacts(tx, input.caseId, actor);
    if (facts === null) return null;
    const pack = await packById(tx, facts.packId);
    const replyDays = await replyDaysOf(tx);
    const petitions = await petitionsOf(tx, facts.id);
    const { lines } = await ladderOf(tx, facts.id);
    return {
      ...(await peoplePart(tx, facts)),
      caseId: facts.id,
      caseState: facts.state,
      packId: facts.packId,
      today: tx.today,
      ladder: [...lines],
      petitions: petitions.map((one) => withDuty(one, replyDays, tx.today)),
      kinds: pack.petitionKinds,
      items: await petitionItems(tx, facts.id),
      enclosable: await enclosableOf(tx, facts.id),
      danger: await caseSpeaksOfDanger(tx, facts.id),
      groundsSaid: facts.grounds.filter(({ facts: said }) => said.text.trim() !== '').length,
      replyDays,
      open: isOpenCase(facts),
    };
  },
  openings: (value) => [{ kind: 'case', id: value.caseId, rows: 1 }],
});

const withDuty = (petition: PetitionView, replyDays: number, today: PlainDate): Answer['petitions'][number] => ({
  ...petition,
  duty: petitionDuty(petition, replyDays, today),
});

async function peoplePart(tx: Tx, { pupilId }: CaseFacts): Promise<Pick<Answer, 'guardians' | 'signers'>> {
  const ids = [...(await personWithRole(tx, 'head')), ...(await personWithRole(tx, 'deputy'))];
  const people = await peopleByIds(tx, ids);
  const guardians = await guardiansOf(tx, [pupilId]);
  return {
    guardians: guardians.map(({ id, name, kinship }) => ({ id, name: fullName(name), kinship })),
    signers: [...new Set(ids)].flatMap((id) => {
      const person = people.get(id);
      return person === undefined ? [] : [{ id, name: fullName(person.name) }];
    }),
  };
}
