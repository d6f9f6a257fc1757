import { useState } from 'react';
import type { output, ZodType } from 'zod';
import type { Failure } from '#ui/api/failure.ts';
import { fieldErrors } from '#ui/api/field-errors.ts';

type Errors = Readonly<Record<string, string>>;

export type FormFields<T> = {
  readonly values: T;
  /** Changes some fields and takes their errors away. */
  readonly set: (part: Partial<T>) => void;
  /** The sentence under the field at that path of the input, if any. */
  readonly errorOf: (path: string) => string | undefined;
  /** The input as the contract reads it; null when fields are wrong, and the first of them gets the focus. */
  readonly check: <S extends ZodType>(schema: S, candidate: unknown) => output<S> | null;
};

/** What stands in a form, checked by the same schema as on the server; `failure` brings the server's own field errors. */
export function useFields<T extends object>(initial: T, failure: Failure | null = null): FormFields<T> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors>({});
  const told = fieldErrors(failure);

  const set = (part: Partial<T>): void => {
    setValues((before) => ({ ...before, ...part }));
    setErrors((before) => without(before, Object.keys(part)));
  };
  const check = <S extends ZodType>(schema: S, candidate: unknown): output<S> | null => {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) {
      setErrors({});
      return parsed.data;
    }
    const fields = parsed.error.issues.map(({ path, code, message }) => ({
      path: path.join('.'),
      code: code ?? 'custom',
      message,
    }));
    setErrors(fieldErrors({ kind: 'invalid', fields: fields.toReversed() }));
    focusFirstWrong();
    return null;
  };
  return { values, set, check, errorOf: (path) => errors[path] ?? told[path] };
}

const without = (errors: Errors, keys: readonly string[]): Errors =>
  Object.fromEntries(
    Object.entries(errors).filter(
      ([path]) => !keys.some((key) => path === key || path.startsWith(`${key}.`) || path.endsWith(`.${key}`)),
    ),
  );

function focusFirstWrong(): void {
  requestAnimationFrame(() => {
    const first = document.querySelector('[aria-invalid="true"]');
    if (first instanceof HTMLElement) first.focus();
  });
}

/** An empty field is nothing, not an empty text. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
