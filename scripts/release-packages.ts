import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Names = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).default({}),
});

/** Not needed to run: declarations, maps, headers, static libraries, manuals. */
const unneeded = /\.(?:d\.[cm]?ts|map|a|md)$|\/(?:include|share\/(?:man|doc)|\.github)$/u;

/**
 * Folders, relative to the package, of these packages and of all they need, found as Node finds them. A package of the
 * screens alone is not among them: nothing that runs on the server asks for it.
 */
export async function packagesFor(root: string, names: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  const take = async (name: string, from: string, must: boolean): Promise<void> => {
    const folder = findPackage(name, from, root);
    if (folder === null) {
      if (must) throw new Error(`${name} is not installed, but ${path.relative(root, from) || 'Tirek'} needs it`);
      return;
    }
    if (found.has(folder)) return;
    found.add(folder);
    const file = path.join(root, folder, 'package.json');
    const manifest = Manifest.parse(JSON.parse(await readFile(file, 'utf8')));
    for (const needed of Object.keys(manifest.dependencies)) await take(needed, path.dirname(file), true);
    const peers = Object.keys(manifest.peerDependencies).filter(
      (peer) => manifest.peerDependenciesMeta[peer]?.optional !== true,
    );
    for (const needed of [...Object.keys(manifest.optionalDependencies), ...peers])
      await take(needed, path.dirname(file), false);
  };
  for (const name of names) await take(name, root, true);
  return [...found].toSorted();
}

/** The nearest `node_modules` that holds it, from the asking folder upwards. */
function findPackage(name: string, from: string, root: string): string | null {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const place = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(place, 'package.json'))) return path.relative(root, place);
  }
  return null;
}

/** Copies one package without the packages nested in it, which come by themselves when they are needed. */
export async function copyPackage(root: string, folder: string, to: string): Promise<void> {
  const from = path.join(root, folder);
  await cp(from, path.join(to, folder), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => {
      const inside = file.slice(from.length);
      return !inside.includes('/node_modules') && !unneeded.test(inside);
    },
  });
}
