import { fullName, initialsName } from '#kernel/pure/person-name.ts';
import type { Names } from '#kernel/pure/text.ts';
import type { PaperPerson } from '../rules/protocol-data.ts';
import { namedOf, type NameRow } from './name-row.ts';

/** A person as a paper names them. */
export function paperPerson(row: NameRow, post: Names | null): PaperPerson {
  const { kk, ru } = namedOf(row);
  return {
    full: { kk: fullName(kk), ru: fullName(ru) },
    initials: { kk: initialsName(kk), ru: initialsName(ru) },
    post,
  };
}
