import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOfScreens } from './build-when-older.mjs';
import { startOptions } from './start-options.mjs';
import { isNewEnough } from './with-node-24.mjs';

const here = import.meta.dirname;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tirek-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the options of npm start', () => {
  const ask = (...words: string[]): object => startOptions(words, {}, '/srv');

  it('default to localhost:8080 and ./data', () => {
    expect(ask()).toEqual({ options: { port: 8080, host: 'localhost', dataFolder: '/srv/data', test: false } });
  });

  it('are taken as given, also with an equals sign', () => {
    expect(ask('--port', '9001', '--host=0.0.0.0', '--data', '/var/tirek', '--test')).toEqual({
      options: { port: 9001, host: '0.0.0.0', dataFolder: '/var/tirek', test: true },
    });
  });

  it.each([
    [['--prot', '1'], "Unknown option '--prot'"],
    [['--port', 'web'], '--port must be a number from 0 to 65535, not "web".'],
    [['--port', '65536'], '--port must be a number from 0 to 65535, not "65536".'],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--data', ''], '--data must name a folder.'],
    [['stray'], "Unexpected argument 'stray'"],
  ])('%j is answered by a sentence', (words, sentence) => {
    expect(startOptions(words, {}, '/srv')).toEqual({ mistake: expect.stringContaining(sentence) });
  });

  it('swallowed by npm itself are not ignored in silence', () => {
    expect(startOptions([], { npm_config_port: '9001' }, '/srv')).toEqual({
      mistake: 'npm kept --port for itself. Write two dashes first: npm start -- --port …',
    });
  });

  it('end the real command with 2 when wrong and 0 for help', () => {
    const start = (word: string) =>
      spawnSync(process.execPath, [path.join(here, 'start.mjs'), word], { encoding: 'utf8' });
    expect(start('--nonsense')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining("'--nonsense'"),
    });
    expect(start('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--data DIR'), stderr: '' });
  });
});

describe('the Node that runs TypeScript', () => {
  it.each([
    ['20.19.5', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.0.0', true],
    ['24.21.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  it('passes words and the exit code through run.mjs', () => {
    const file = path.join(folder, 'seven.ts');
    writeFileSync(
      file,
      'const words: string[] = process.argv.slice(2); console.log(words.join("+")); process.exitCode = 7;',
    );
    const run = spawnSync(process.execPath, [path.join(here, 'run.mjs'), file, 'a', '--b'], { encoding: 'utf8' });
    expect([run.status, run.stdout]).toEqual([7, 'a+--b\n']);
  });

  it('gets signals and gives its exit code when another Node stands before it', async () => {
    const inner = path.join(folder, 'inner.mjs');
    writeFileSync(
      inner,
      'process.on("SIGTERM", () => process.exit(9)); setInterval(() => 0, 1000); console.log("up");',
    );
    const outer = `const { runAndMirror } = await import(${JSON.stringify(path.join(here, 'with-node-24.mjs'))});
      process.exitCode = await runAndMirror(process.execPath, [${JSON.stringify(inner)}]);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', outer], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => child.kill('SIGTERM'));
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(9);
  });

  it('is not asked for a file that is not there', () => {
    expect(spawnSync(process.execPath, [path.join(here, 'run.mjs'), 'no/such.ts'], { encoding: 'utf8' })).toMatchObject(
      {
        status: 2,
        stderr: expect.stringContaining('There is no file no/such.ts'),
      },
    );
  });
});

describe('the fingerprint of the screens', () => {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };

  it('changes with a screen, a rule, a message or the lock file, not with a date, a test or the server', () => {
    write('src/features/plan/web/page.tsx', 'one');
    write('package-lock.json', '{}');
    const prints = [fingerprintOfScreens(folder)];
    utimesSync(path.join(folder, 'src/features/plan/web/page.tsx'), 1, 1);
    write('src/features/plan/web/page.test.tsx', 'a test');
    write('src/features/plan/server/store.ts', 'a store');
    expect(fingerprintOfScreens(folder)).toBe(prints[0]);
    for (const file of [
      'src/features/plan/web/page.tsx',
      'src/features/plan/rules/due.ts',
      'src/features/plan/messages/kk.json',
      'package-lock.json',
    ]) {
      write(file, 'two');
      prints.push(fingerprintOfScreens(folder));
    }
    expect(new Set(prints).size).toBe(5);
  });

  it('refuses to stamp nothing', () => {
    expect(() => fingerprintOfScreens(folder)).toThrow('no sources were found');
  });
});
