import type { OutputOf } from '#kernel/pure/contract.ts';
import type { Text } from '#kernel/pure/text.ts';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { petitionsOfCase } from '../contract.ts';
import type { EvidenceLine } from '../rules/petition-shapes.ts';

export type PetitionsAnswer = OutputOf<typeof petitionsOfCase>;
export type ShownPetition = PetitionsAnswer['petitions'][number];

/** The kind of a petition as the pack of the case calls it. */
export const kindName = ({ kinds }: Pick<PetitionsAnswer, 'kinds'>, code: string): string =>
  kinds.find((one) => one.code === code)?.names[getLanguage()] ?? code;

/** A typed text in the reader's language, where it has one. */
export const readable = ({ lang, text, other }: Text): string =>
  lang !== getLanguage() && other !== undefined && other !== '' ? other : text;

/** «Беседа: отказ»; of a line written by hand, what it shows alone. */
export const lineWord = ({ what, kind }: EvidenceLine): string =>
  `${say(`petitions_what_${what}`)}: ${say(`petitions_kind_${kind}`)}`;
