import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sayableBeginningsIn } from './words.mjs';

export const entry = 'src/app/web/main.tsx';
/** Behind it stand all pages but the first (src/app/web/routes.tsx). */
export const gate = 'src/app/web/other-routes.tsx';
/** Said after an answer of the server only, which waits for the words of all pages (src/ui/api/call.ts). */
const saidLater = ['refusal_', 'departure_', 'invalid_'];

const folders: Readonly<Record<string, string>> = {
  '#kernel/': 'src/kernel/',
  '#ui/': 'src/ui/',
  '#features/': 'src/features/',
  '#app/': 'src/app/',
};
const importing = /\b(?:from|import)\s*\(?\s*'(?<what>[#.][^']+\.tsx?)'/gu;
const typesOnly = /\b(?:import|export) type \{[^}]*\} from '[^']+';/gu;
const messageImport = /import \{(?<names>[^}]*)\} from '#messages';/gu;

/** Sources that a visit may load before it opens another page than sign-in and My day; paths from the root. */
export function firstSources(root: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || file === gate || !existsSync(path.join(root, file))) continue;
    reached.add(file);
    for (const { groups } of sourceOf(root, file).replaceAll(typesOnly, '').matchAll(importing))
      waiting.push(pathOf(file, groups?.['what'] ?? ''));
  }
  return reached;
}

const sourceOf = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8');

function pathOf(from: string, what: string): string {
  const alias = Object.keys(folders).find((one) => what.startsWith(one));
  if (alias !== undefined) return `${folders[alias] ?? ''}${what.slice(alias.length)}`;
  return path.posix.join(path.posix.dirname(from), what);
}

/** Of all `keys` of messages those that the first sources name, whole or by the beginning of a `say(...)`. */
export function firstWords(root: string, keys: readonly string[]): readonly string[] {
  const named = new Set<string>();
  const beginnings: string[] = [];
  for (const file of firstSources(root)) {
    const source = sourceOf(root, file);
    for (const { groups } of source.matchAll(messageImport))
      for (const name of (groups?.['names'] ?? '').split(',')) named.add(name.trim().split(/\s/u)[0] ?? '');
    beginnings.push(...sayableBeginningsIn(source).filter((one) => !saidLater.includes(one)));
  }
  return keys.filter((key) => named.has(key) || beginnings.some((beginning) => key.startsWith(beginning)));
}
