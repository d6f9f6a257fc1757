import { describe, expect, it } from 'vitest';
import { hasExport, invertedModule, invertPlugin } from './invert-plugin.ts';

async function exportsOf(code: string, name: string): Promise<Record<string, unknown>> {
  const module = invertedModule(code, name, stub);
  const runnable = `data:text/javascript,${encodeURIComponent(module)}`;
  return (await import(/* @vite-ignore */ runnable)) as Record<string, unknown>;
}

/** Stands for invert-answer.ts, which a data: module cannot reach. */
const stub = `data:text/javascript,${encodeURIComponent(
  'export const invertAnswer = (answer) => !answer; export const invertExport = (what) => typeof what === "function" ? (...given) => !what(...given) : {};',
)}`;

const called = (module: Record<string, unknown>, name: string, ...given: unknown[]): unknown =>
  (module[name] as (...args: unknown[]) => unknown)(...given);

describe('an inverted module hands out the opposite under the same name', () => {
  it('of a function', async () => {
    const module = await exportsOf('export function mayOpen(state) { return state === "called"; }', 'mayOpen');
    expect(called(module, 'mayOpen', 'called')).toBe(false);
    expect(called(module, 'mayOpen', 'closed')).toBe(true);
  });

  it('of an arrow', async () => {
    const module = await exportsOf('export const mayOpen = (state) => state === "called";', 'mayOpen');
    expect(called(module, 'mayOpen', 'called')).toBe(false);
  });

  it('of a table', async () => {
    const module = await exportsOf('export const moves = { called: ["opened"] };', 'moves');
    expect(module['moves']).toEqual({});
  });

  it('and leaves its neighbours, also those with a longer name, as they are', async () => {
    const code = 'export function mayOpen() { return mayOpenAll(); }\nexport function mayOpenAll() { return true; }';
    const module = await exportsOf(code, 'mayOpen');
    expect(called(module, 'mayOpen')).toBe(false);
    expect(called(module, 'mayOpenAll')).toBe(true);
  });

  it('keeps a function usable before its line is reached', async () => {
    const module = await exportsOf(
      'export const early = mayOpen();\nexport function mayOpen() { return true; }',
      'mayOpen',
    );
    expect(module['early']).toBe(true);
    expect(called(module, 'mayOpen')).toBe(false);
  });

  it('refuses a name the module does not export', () => {
    expect(() => invertedModule('function mayOpen() {}', 'mayOpen', stub)).toThrow(/no export mayOpen/u);
  });
});

describe('the plugin', () => {
  const code = 'export function isOpen() { return true; }';
  const root = new URL('..', import.meta.url).pathname;
  const transformed = (target: string | undefined, id: string): unknown => {
    const { transform } = invertPlugin(target);
    if (typeof transform !== 'function') throw new Error('the plugin transforms nothing');
    return Reflect.apply(transform, {}, [code, id]);
  };

  it('touches only the file it was told', () => {
    expect(transformed('src/a/rules/is-open.ts#isOpen', `${root}src/a/rules/is-open.ts`)).not.toBeNull();
    expect(transformed('src/a/rules/is-open.ts#isOpen', `${root}src/b/rules/is-open.ts`)).toBeNull();
  });

  it('does nothing when nothing is to be inverted', () => {
    expect(transformed('', `${root}src/a/rules/is-open.ts`)).toBeNull();
  });

  it('knows what can be inverted', () => {
    expect(hasExport(code, 'isOpen')).toBe(true);
    expect(hasExport(code, 'is')).toBe(false);
    expect(hasExport('export type isOpen = true;', 'isOpen')).toBe(false);
    expect(hasExport('  export const nested = 1;', 'nested')).toBe(false);
  });
});
