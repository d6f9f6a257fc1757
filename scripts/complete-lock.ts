import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

// Run after every change of dependencies: npm leaves out of package-lock.json an optional package of another platform
// that its registry does not have, and `npm ci` then refuses its own lock file. Each is entered as npm would enter it.
const path = new URL('../package-lock.json', import.meta.url);
const Entry = z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() });
const Lock = z.looseObject({ packages: z.record(z.string(), Entry) });

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors: readonly (readonly [string, string])[] = [
  ['x64', 'x64'],
  ['arm64', 'arm64'],
  ['arm', 'arm'],
  ['ia32', 'ia32'],
  ['ppc64', 'ppc64'],
  ['riscv64', 'riscv64'],
  ['s390x', 's390x'],
];

function platformOf(name: string): Record<string, string[]> | null {
  const system = systems.find((one) => name.includes(one));
  const processor = processors.find(([mark]) => name.includes(`-${mark}`));
  if (system === undefined || processor === undefined) return null;
  const libc = name.includes('musl') ? { libc: ['musl'] } : name.includes('gnu') ? { libc: ['glibc'] } : {};
  return { os: [system], cpu: [processor[1]], ...libc };
}

const lock = Lock.parse(JSON.parse(await readFile(path, 'utf8')));
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    const known = `node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages;
    if (known || platform === null) continue;
    Object.assign(lock.packages, { [`node_modules/${name}`]: { version, optional: true, ...platform } });
    added += 1;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(path, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
process.stdout.write(`${added} platform packages entered into package-lock.json\n`);
