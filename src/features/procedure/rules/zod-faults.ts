import { fault, type FaultReason, type PackFault } from './pack-fault.ts';

/** What zod says of one place. */
export type ZodIssue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly format?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
};

/** The same as faults of the file; unknown keys one by one. */
export function faultsOf(issue: ZodIssue, json: unknown): readonly PackFault[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => fault([path, key].filter((part) => part !== '').join('.'), 'unknown-key'));
  }
  if (valueAt(json, issue.path) === undefined) return [fault(path, 'missing')];
  return [fault(path, reasonOf(issue), factsOf(issue))];
}

function reasonOf({ code, format, origin }: ZodIssue): FaultReason {
  switch (code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'invalid_value':
      return 'not-one-of';
    case 'too_small':
      return origin === 'string' || origin === 'array' ? 'empty' : 'too-small';
    case 'invalid_format':
      if (format === 'pupil-place') return 'no-place-for-pupil';
      return format === 'date' ? 'not-a-day' : 'not-a-code';
    case 'custom':
      return 'not-a-day';
    default:
      return 'not-allowed';
  }
}

function factsOf({ code, expected, minimum, values }: ZodIssue): PackFault['facts'] {
  if (code === 'invalid_type') return { expected: expected ?? '' };
  if (code === 'too_small') return { least: Number(minimum ?? 0) };
  return code === 'invalid_value' ? { values: (values ?? []).map(String) } : {};
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return Reflect.get(value, key);
  }, json);
}
