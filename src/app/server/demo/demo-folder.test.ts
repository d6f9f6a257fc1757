import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoFolder, readDemo, writeDemo } from './demo-folder.ts';

const demo = { password: 'demo', people: [{ login: 'head', name: 'Ә. Б.', post: { kk: 'директор', ru: 'директор' } }] };
const keys = { own: Buffer.alloc(32, 1), other: Buffer.alloc(32, 2) };
let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'tirek-demo-folder-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe('the folder of a demonstration', () => {
  it('is filled once, and again only when asked', async () => {
    const path = join(place, 'demo');
    expect(await openDemoFolder(path, false)).toBe(true);
    await writeDemo(path, keys.own, demo);
    expect(await openDemoFolder(path, false)).toBe(false);
    expect(await readDemo(path, keys.own)).toEqual(demo);
    expect(await openDemoFolder(path, true)).toBe(true);
    expect(await readDemo(path, keys.own)).toBeNull();
  });

  it('is emptied and filled anew when its filling was broken off', async () => {
    const path = join(place, 'broken-off');
    await openDemoFolder(path, false);
    await writeFile(join(path, 'half'), 'written');
    expect(await openDemoFolder(path, false)).toBe(true);
    expect(existsSync(join(path, 'half'))).toBe(false);
  });

  it('is never one that holds something already, even when it is to begin anew', async () => {
    const path = await mkdtemp(join(place, 'real-'));
    await writeFile(join(path, 'record'), 'of a school');
    await expect(openDemoFolder(path, false)).rejects.toThrow('not made by the demonstration');
    await expect(openDemoFolder(path, true)).rejects.toThrow('not made by the demonstration');
    expect(await readFile(join(path, 'record'), 'utf8')).toBe('of a school');
  });

  it('gives its list to no other folder: not without the mark, not with other keys', async () => {
    const real = await mkdtemp(join(place, 'school-'));
    await writeDemo(real, keys.own, demo);
    expect(await readDemo(real, keys.own)).toBeNull();
    await writeFile(join(real, 'made-by-demo'), '');
    expect(await readDemo(real, keys.own)).toEqual(demo);
    expect(await readDemo(real, keys.other)).toBeNull();
  });
});
