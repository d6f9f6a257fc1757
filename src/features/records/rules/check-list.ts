import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PaperCase } from '../contract.ts';

/**
 * What cases entered together must agree on, before each is judged alone: a child stands among them once, and a number of a
 * school year is of one day. Refusals: `pupil-twice-in-list`, `protocol-number-taken`.
 */
export function checkList(cases: readonly PaperCase[]): Result<undefined> {
  const pupils = cases.map(({ pupilId }) => pupilId);
  if (new Set(pupils).size < pupils.length) return refuse('pupil-twice-in-list');
  const papers = cases.map(({ placing }) => placing);
  const parted = papers.find((one) =>
    papers.some(
      (other) =>
        one.number === other.number &&
        schoolYearOf(one.heldOn) === schoolYearOf(other.heldOn) &&
        one.heldOn !== other.heldOn,
    ),
  );
  return parted === undefined
    ? ok(undefined)
    : refuse('protocol-number-taken', { number: parted.number, heldOn: parted.heldOn });
}
