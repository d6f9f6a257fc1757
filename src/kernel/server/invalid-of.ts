import type { ZodError } from 'zod';
import type { Answer } from './answer.ts';

/** Invalid input, per field, as the screen needs it. */
export function invalidOf(error: ZodError): Answer<never> {
  const fields = error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: issue.code ?? 'invalid',
    message: issue.message,
  }));
  return { kind: 'invalid', fields };
}
