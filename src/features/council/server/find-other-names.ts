import { otherPupilNames } from '#features/pupils/server/public.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { otherNamesIn, type WrittenItem } from '../rules/other-names-in.ts';
import { namedOf, type NameRow } from './name-row.ts';
import type { ProtocolRead } from './protocol-data.ts';
import { readItems, type ItemRow } from './read-items.ts';
import { readPeople } from './read-people.ts';

/** Names of other pupils in the free text of a live protocol's questions; none once it is locked. */
export async function findOtherNames(tx: Tx, live: ProtocolRead['live']): Promise<readonly string[]> {
  if (live === null) return [];
  const adults = live.people.flatMap(bothOf);
  const written = live.items.map((item): WrittenItem => {
    return {
      texts: [
        item.question,
        item.heard,
        item.child_words,
        item.wording,
        ...item.speeches.map((one) => one.text),
        ...item.decisions.map((one) => ('note' in one ? (one.note ?? null) : null)),
      ],
      own: [...namesAround(item), ...adults],
    };
  });
  return otherNamesIn(written, await otherPupilNames(tx, []));
}

/** The same of an annotation: beside one question its child may be named, beside the whole protocol none. */
export async function findOtherNamesBeside(
  tx: Tx,
  meetingId: string,
  { question, texts }: { readonly question: number | null; readonly texts: readonly Text[] },
): Promise<readonly string[]> {
  const items = await readItems(tx, meetingId);
  const about = question === null ? undefined : items[question - 1];
  const own = [
    ...(about === undefined ? [] : namesAround(about)),
    ...(await readPeople(tx, meetingId)).flatMap(bothOf),
  ];
  return otherNamesIn([{ texts, own }], await otherPupilNames(tx, []));
}

const bothOf = (row: NameRow): readonly PersonName[] => Object.values(namedOf(row));

/** The child of a question, the family, and who was invited for it. */
const namesAround = ({ subject, guardians, invitations }: ItemRow): readonly PersonName[] => [
  ...(subject === null ? [] : bothOf(subject.pupil)),
  ...guardians.flatMap(bothOf),
  ...invitations.flatMap(bothOf),
];
