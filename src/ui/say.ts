import { sayable } from '#paraglide/sayable.js';
import { ui_cannot_now } from '#messages';

/** The message of a key known only at run time; the general sentence (or `otherwise`) when there is none. */
export function say(key: string, parameters: Readonly<Record<string, unknown>> = {}, otherwise?: string): string {
  const name = key.replaceAll('-', '_');
  const message = Object.hasOwn(sayable, name) ? sayable[name] : undefined;
  if (message === undefined) return otherwise ?? ui_cannot_now();
  return message({ ...parameters });
}

/** Whether a message of that key exists. */
export const isSayable = (key: string): boolean => Object.hasOwn(sayable, key.replaceAll('-', '_'));
