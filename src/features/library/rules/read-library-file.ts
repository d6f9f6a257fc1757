import { scanJson } from '#features/procedure/rules/scan-json.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { checkMeasure } from './check-measure.ts';
import { LibraryFile, type MeasureSaid } from './library-measure.ts';

/** The largest file of measures, in bytes of its text. */
export const largestLibraryFile = 1024 * 1024;

export type FileFault = {
  /** Which measure of the file, from 1; null: the file as a whole. */
  readonly at: number | null;
  readonly field: string;
  readonly reason: 'too-large' | 'not-json' | 'not-measures' | 'wrong' | 'kind-unknown' | 'ground-unknown' | 'hostile';
};
export type CheckedFile =
  | { readonly ok: true; readonly measures: readonly MeasureSaid[] }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

const mostFaults = 50;
const whole = (reason: FileFault['reason']): CheckedFile => ({ ok: false, faults: [{ at: null, field: '', reason }] });

/** The measures in the text of a file another school gave, or where it is wrong. Nothing of it is used before. */
export function readLibraryFile(text: string, pack: Pick<Pack, 'grounds' | 'measureKinds'>): CheckedFile {
  if (text.length > largestLibraryFile) return whole('too-large');
  const json = parsed(text);
  if (json === notJson) return whole('not-json');
  if (scanJson(json).length > 0) return whole('hostile');
  const read = LibraryFile.safeParse(json);
  if (!read.success) return { ok: false, faults: read.error.issues.slice(0, mostFaults).map(faultOf) };
  const { measures } = read.data;
  const unknown = measures.flatMap((measure, index): FileFault[] => {
    const checked = checkMeasure(pack, measure);
    if (checked.ok) return [];
    const reason = checked.refusal.reason === 'kind-unknown' ? 'kind-unknown' : 'ground-unknown';
    return [{ at: index + 1, field: reason === 'kind-unknown' ? 'kind' : 'grounds', reason }];
  });
  return unknown.length > 0 ? { ok: false, faults: unknown.slice(0, mostFaults) } : { ok: true, measures };
}

const notJson = Symbol('not JSON');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return notJson;
  }
}

function faultOf({ path }: { readonly path: readonly PropertyKey[] }): FileFault {
  const [list, index, ...rest] = path;
  if (list !== 'measures' || typeof index !== 'number')
    return { at: null, field: path.join('.'), reason: 'not-measures' };
  return { at: index + 1, field: rest.join('.'), reason: 'wrong' };
}
