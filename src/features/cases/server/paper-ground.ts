import type { Letterhead } from '#features/documents/rules/letter.ts';
import { pupilCards, type PupilCard } from '#features/pupils/server/public.ts';
import { peopleByIds, schoolOf } from '#features/school/server/public.ts';
import type { Names } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperPerson } from '../rules/paper-person.ts';

/** What every paper about a child stands on. */
export type PaperGround = {
  readonly letterhead: Letterhead;
  readonly pupil: PupilCard;
  readonly personOf: (id: string | null) => PaperPerson | null;
};

/** The school's letterhead, the pupil's card and the people a paper names, with their posts of today. */
export async function paperGround(
  tx: Tx,
  pupilId: string,
  personIds: readonly (string | null)[],
): Promise<PaperGround> {
  const school = await schoolOf(tx);
  const pupil = (await pupilCards(tx, [pupilId])).get(pupilId);
  if (pupil === undefined) throw new Error('The pupil of a paper is not there');
  const people = await peopleByIds(tx, [...new Set(personIds.filter((id) => id !== null))]);
  return {
    letterhead: letterheadOf(school),
    pupil,
    personOf: (id) => {
      const person = id === null ? undefined : people.get(id);
      return person === undefined
        ? null
        : { name: person.name, nameRu: person.nameRu, post: person.posts[0]?.title ?? null };
    },
  };
}

type Head = {
  readonly names: Names;
  readonly bin: string;
  readonly address: Names | null;
  readonly phone: string | null;
};

/** Names in both languages, BIN, address and phone, as they stand on every paper. */
const letterheadOf = (school: Head): Letterhead => ({
  ...school.names,
  bin: school.bin,
  ...(school.address === null ? {} : { address: school.address }),
  ...(school.phone === null ? {} : { phone: school.phone }),
});
