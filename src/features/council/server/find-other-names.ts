import { otherPupilNames } from '#features/pupils/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { otherNamesIn, type WrittenItem } from '../rules/other-names-in.ts';
import { namedOf, type NameRow } from './name-row.ts';
import type { ProtocolRead } from './protocol-data.ts';

/** Names of other pupils in the free text of a live protocol's questions; none once it is locked. */
export async function findOtherNames(tx: Tx, live: ProtocolRead['live']): Promise<readonly string[]> {
  if (live === null) return [];
  const bothOf = (row: NameRow) => Object.values(namedOf(row));
  const adults = live.people.flatMap(bothOf);
  const written = live.items.map((item): WrittenItem => {
    const pupil = item.subject === null ? [] : bothOf(item.subject.pupil);
    return {
      texts: [
        item.question,
        item.heard,
        item.child_words,
        item.wording,
        ...item.speeches.map((one) => one.text),
        ...item.decisions.map((one) => ('note' in one ? (one.note ?? null) : null)),
      ],
      own: [...pupil, ...item.guardians.flatMap(bothOf), ...item.invitations.flatMap(bothOf), ...adults],
    };
  });
  return otherNamesIn(written, await otherPupilNames(tx, []));
}
