import { ui_invalid_field } from '#messages';
import { isSayable, say } from '../say.ts';
import type { Failure } from './failure.ts';

/** Errors per field path for `form.setErrors(fieldErrors(failure))`; empty when the failure is of another kind. */
export function fieldErrors(failure: Failure | null): Record<string, string> {
  if (failure?.kind !== 'invalid') return {};
  return Object.fromEntries(failure.fields.map((field) => [field.path, sentenceOfField(field.code, field.message)]));
}

/** A schema names its own reason as a kebab-case message (`bin-checksum`); otherwise the kind of mistake speaks. */
function sentenceOfField(code: string, message: string | undefined): string {
  const own = `invalid_${message ?? ''}`;
  if (message !== undefined && isSayable(own)) return say(own);
  return say(`invalid_${code}`, {}, ui_invalid_field());
}
