import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flow } from '../src/features/flow.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'generated') return [];
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

type Import = { readonly from: string; readonly to: string };

const aliases: readonly (readonly [string, string])[] = [
  ['#kernel/', 'src/kernel/'],
  ['#ui/', 'src/ui/'],
  ['#features/', 'src/features/'],
  ['#app/', 'src/app/'],
];

function targetOf(from: string, specifier: string): string | null {
  for (const [alias, folder] of aliases) if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length);
  if (specifier.startsWith('.')) return normalize(join(from, '..', specifier));
  return null;
}

const files = filesUnder(source)
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => relative(root, path));
const isTest = (path: string): boolean => /\.test\.tsx?$/u.test(path) || path.includes('/testing/');

const imports: Import[] = files
  .filter((path) => !isTest(path))
  .flatMap((from) => {
    const text = readFileSync(join(root, from), 'utf8');
    const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu);
    return [...found]
      .map((match) => targetOf(from, match[1] ?? ''))
      .filter((to) => to !== null)
      .map((to) => ({ from, to }));
  });

const featureOf = (path: string): string | null => /^src\/features\/([a-z-]+)\//u.exec(path)?.[1] ?? null;
const zoneOf = (path: string): string => path.split('/')[3] ?? '';
const placeOf = (feature: string): number => flow.findIndex((one) => one === feature);
const isPublic = (to: string): boolean => {
  const zone = zoneOf(to);
  return zone === 'contract.ts' || zone === 'rules' || to.endsWith('/server/public.ts');
};

const wrong = (test: (one: Import) => boolean): string[] =>
  imports.filter(test).map(({ from, to }) => `${from} -> ${to}`);

describe('architecture', () => {
  it('read the house: many files, many imports, every feature of the river', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(imports.length).toBeGreaterThan(500);
    const features = new Set(files.map(featureOf).filter((one) => one !== null));
    expect([...features].toSorted()).toEqual([...flow].toSorted());
  });

  it('a feature uses those above it, never below', () => {
    expect(
      wrong(({ from, to }) => {
        const [a, b] = [featureOf(from), featureOf(to)];
        return a !== null && b !== null && a !== b && placeOf(a) < placeOf(b);
      }),
    ).toEqual([]);
  });

  it("a feature is used through its public face: contract, rules, server/public.ts; screens may show another's panels", () => {
    expect(
      wrong(({ from, to }) => {
        const [a, b] = [featureOf(from), featureOf(to)];
        if (a === null || b === null || a === b || isPublic(to)) return false;
        return !(zoneOf(from) === 'web' && zoneOf(to) === 'web');
      }),
    ).toEqual([]);
  });

  it('the kernel knows no feature, the screens no server, the rules nothing impure', () => {
    expect(
      wrong(
        ({ from, to }) =>
          from.startsWith('src/kernel/') && !to.startsWith('src/kernel/') && !to.startsWith('database/'),
      ),
    ).toEqual([]);
    const isWeb = (path: string): boolean =>
      path.startsWith('src/ui/') || path.startsWith('src/app/web/') || zoneOf(path) === 'web';
    const isServer = (path: string): boolean => /\/server\//u.test(path) || path.startsWith('database/');
    expect(wrong(({ from, to }) => isWeb(from) && isServer(to))).toEqual([]);
    const isPure = (path: string): boolean =>
      path.startsWith('src/kernel/pure/') || zoneOf(path) === 'rules' || zoneOf(path) === 'contract.ts';
    expect(
      wrong(({ from, to }) => isPure(from) && !isPure(to) && !to.endsWith('.json') && !to.endsWith('flow.ts')),
    ).toEqual([]);
  });

  it('a feature writes only tables that begin with its name', () => {
    const writes = files
      .filter((path) => !isTest(path) && featureOf(path) !== null)
      .flatMap((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        const found = text.matchAll(
          /(?:insert into|update|delete from|insertInto\('|updateTable\('|deleteFrom\(')\s*([a-z]+_[a-z_]+)/gu,
        );
        return [...found].map((match) => ({ path, table: match[1] ?? '' }));
      });
    expect(writes.length).toBeGreaterThan(40);
    const kernelTables = ['drafts', 'trail_', 'read_log', 'requests', 'departures'];
    expect(
      writes
        .filter(
          ({ path, table }) =>
            !table.startsWith(`${featureOf(path)}_`) && !kernelTables.some((one) => table.startsWith(one)),
        )
        .map(({ path, table }) => `${path} writes ${table}`),
    ).toEqual([]);
  });

  it("time comes only from the kernel's clock", () => {
    const sinners = files
      .filter(
        (path) =>
          !isTest(path) &&
          !/^src\/(kernel\/server\/clock|app\/server\/open-clock)\.ts$/u.test(path) &&
          /\/server\//u.test(path),
      )
      .filter((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return /\bnew Date\(\)|\bnow\(\)(?=[^{]*`\.execute)|current_timestamp|current_date/u.test(
          text.replaceAll(/clock\.now\(\)/gu, ''),
        );
      });
    expect(sinners).toEqual([]);
  });
});
