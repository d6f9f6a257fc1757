import { contradictionsOf } from './contradictions-of.ts';
import { Pack } from './pack.ts';
import type { PackFault } from './pack-fault.ts';
import { PackOutline } from './pack-outline.ts';
import { faultsOf } from './zod-faults.ts';

export type CheckedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly errors: readonly PackFault[] };

/** The pack in a JSON value, or every error in it by its path (`grounds.3.names.kk`): of shape first, then contradictions. */
export function checkPack(json: unknown): CheckedPack {
  const parsed = Pack.safeParse(json);
  const shape = parsed.success ? [] : oncePerPath(parsed.error.issues.flatMap((issue) => faultsOf(issue, json)));
  const outline = PackOutline.safeParse(json);
  const beside = outline.success ? contradictionsOf(outline.data).filter((one) => !isUnder(one, shape)) : [];
  if (parsed.success && beside.length === 0) return { ok: true, pack: parsed.data };
  return { ok: false, errors: [...shape, ...beside] };
}

/** A place that is wrong in itself, or lies inside such a place, need not contradict anything besides. */
const isUnder = ({ path }: PackFault, shape: readonly PackFault[]): boolean =>
  shape.some((one) => path === one.path || path.startsWith(`${one.path}.`));

function oncePerPath(errors: readonly PackFault[]): readonly PackFault[] {
  return errors.filter((error, at) => errors.findIndex(({ path }) => path === error.path) === at);
}
