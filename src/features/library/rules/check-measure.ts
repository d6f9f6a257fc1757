import type { Pack } from '#features/procedure/rules/pack.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { mostMeasures, type MeasureSaid } from './library-measure.ts';

type Known = Pick<Pack, 'grounds' | 'measureKinds'>;

/** Clause 14: a measure of the library is of a kind and for grounds the pack knows. Refuses `kind-unknown`, `ground-unknown`. */
export function checkMeasure(
  { grounds, measureKinds }: Known,
  { kind, grounds: said }: MeasureSaid,
): Result<undefined> {
  if (!measureKinds.some(({ code }) => code === kind)) return refuse('kind-unknown', { kind });
  const unknown = said.find((ground) => !grounds.some(({ code }) => code === ground));
  return unknown === undefined ? ok(undefined) : refuse('ground-unknown', { codes: unknown });
}

/** A school keeps a bounded list of its own. Refuses `library-full`. */
export const checkRoom = (kept: number, added: number): Result<undefined> =>
  kept + added > mostMeasures ? refuse('library-full', { most: mostMeasures }) : ok(undefined);
