import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import { readSupportCase } from '#features/monitoring/server/public.ts';
import { caseFacts, type CaseFacts } from '#features/plan/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { otherPupilNames } from '#features/pupils/server/public.ts';
import type { PaperPerson } from '#features/cases/rules/paper-person.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { StoryEntry } from '../rules/story-contract.ts';
import { asItWent, forFamily, type FamilyEntry } from '../rules/story-for-family.ts';
import { storyRows } from './story-rows.ts';

const most = 1000;

/** The printed story: what a parent may take along. */
export type FamilyStory = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly facts: Pick<CaseFacts, 'id'>;
  readonly pack: Pack;
  readonly responsible: PaperPerson | null;
  /** The child's own words, the latest first. */
  readonly words: readonly FamilyEntry[];
  /** Everything else, the oldest first, as a story is read. */
  readonly entries: readonly FamilyEntry[];
  readonly madeOn: PlainDate;
};

/**
 * The right to know of a parent: the story of a case without appeals, restricted notes, what another guardian said, and
 * texts in which another child is named. Null outside reach, and while sealed.
 */
export async function readFamilyStory(tx: Tx, caseId: string, actor: Actor): Promise<FamilyStory | null> {
  const [ofCase, facts] = [await readSupportCase(tx, caseId, actor), await caseFacts(tx, caseId, actor)];
  if (ofCase === null || facts === null) return null;
  const ground = await paperGround(tx, facts.pupilId, [facts.responsible.id]);
  const found = await storyRows(tx, caseId, { ...ofCase.reader, forFamily: true }, { groups: [], limit: most });
  const rows = asItWent(found);
  const others = await otherPupilNames(tx, [facts.pupilId]);
  const told = (some: readonly StoryEntry[]) =>
    forFamily(some, others, [ground.pupil.name, ground.pupil.nameRu ?? ground.pupil.name]);
  return {
    facts,
    letterhead: ground.letterhead,
    pupil: ground.pupil,
    pack: await packById(tx, facts.packId),
    responsible: ground.personOf(facts.responsible.id),
    words: told(rows.filter(({ group }) => group === 'child').toReversed()),
    entries: told(rows.filter(({ group }) => group !== 'child')),
    madeOn: tx.today,
  };
}
