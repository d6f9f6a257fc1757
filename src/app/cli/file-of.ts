import type { Options } from './main.ts';

/** The FILE of a command that needs one. */
export function fileOf(options: Options, usage: string): string {
  const file = options['file'];
  if (file === undefined || file === '') throw new Error(`npm run tirek -- ${usage}`);
  return file;
}
