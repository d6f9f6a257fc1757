import { normalise } from '#kernel/pure/normalise.ts';
import { classLetter } from '#features/school/rules/class-name.ts';

export type PupilSearch = {
  readonly words: readonly string[];
  readonly grade: number | null;
  readonly letter: string | null;
};

const classInText = /(?<![\p{L}\d])(\d{1,2})[\s-]*[«"“„]?(\p{L})?[»"”]?(?![\p{L}\d])/u;

/** What was typed into a search of pupils: words of the name in any order, and a class written in any usual way. */
export function readSearch(text: string): PupilSearch {
  const typed = normalise(text);
  const found = classInText.exec(typed);
  const rest = found === null ? typed : typed.replace(found[0], ' ');
  const words = rest.split(/[^\p{L}\p{M}\d'-]+/u).filter((word) => word !== '');
  return {
    words,
    grade: found === null ? null : Number(found[1]),
    letter: found?.[2] === undefined ? null : classLetter(found[2]),
  };
}
