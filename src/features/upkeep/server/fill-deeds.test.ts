import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { setupCodeOf } from '#features/access/server/public.ts';
import { ok } from '#kernel/pure/result.ts';
import type { Filling } from '#kernel/server/filling.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { fillDemonstration, filling, mayReceive, restoreBackup } from './fill-deeds.ts';

const masterKey = randomBytes(32);
const begun: string[] = [];
const open: Filling = {
  masterKey,
  isByScreen: true,
  state: () => ({ kind: 'none' }),
  receive: () => Promise.resolve(ok(null)),
  restore: (phrase) => {
    begun.push(phrase);
    return Promise.resolve(ok(null));
  },
  demonstrate: () => {
    begun.push('demonstration');
    return Promise.resolve(ok(null));
  },
};
// Nothing of the kernel is looked at before the way is open.
const kernelOf = (part: Partial<Filling> | null): Kernel =>
  ({ masterKey: randomBytes(32), ...(part === null ? {} : { filling: { ...open, ...part } }) }) as unknown as Kernel;

const here = { address: '127.0.0.1', device: 'test', tokenHash: null, local: true };
const elsewhere = { ...here, address: '192.168.1.20', local: false };
const refused = (reason: string) => ({ kind: 'refused', refusal: { reason, facts: {} } });

describe('filling an empty installation by screen', () => {
  it('is named as the work of a command where another server holds the records', async () => {
    const kernel = kernelOf({ isByScreen: false });
    expect(await filling.look(kernel, {}, here)).toMatchObject({ kind: 'done', value: { isByScreen: false } });
    expect((await restoreBackup.enter(kernel, { phrase: '1' }, here)).answer).toEqual(refused('fill-by-command'));
    expect((await fillDemonstration.enter(kernel, {}, here)).answer).toEqual(refused('fill-by-command'));
    expect(await mayReceive(kernel, here, undefined)).toMatchObject({ refusal: { reason: 'fill-by-command' } });
    expect((await fillDemonstration.enter(kernelOf(null), {}, here)).answer).toEqual(refused('fill-by-command'));
    expect(begun).toEqual([]);
  });

  it('from another machine wants the code of the empty installation, to begin and to see the end', async () => {
    const kernel = kernelOf({});
    for (const setupCode of [undefined, 'AAAA-BBBB-CCCC', setupCodeOf(kernel.masterKey)]) {
      const code = setupCode === undefined ? {} : { setupCode };
      expect((await restoreBackup.enter(kernel, { ...code, phrase: '1' }, elsewhere)).answer).toEqual(
        refused('setup-code-wrong'),
      );
      expect((await fillDemonstration.enter(kernel, code, elsewhere)).answer).toEqual(refused('setup-code-wrong'));
      expect(await filling.look(kernel, code, elsewhere)).toEqual(refused('setup-code-wrong'));
    }
    expect(begun).toEqual([]);
    const setupCode = setupCodeOf(masterKey).toLowerCase();
    expect((await restoreBackup.enter(kernel, { setupCode, phrase: '12348' }, elsewhere)).answer.kind).toBe('done');
    expect((await fillDemonstration.enter(kernel, { setupCode }, elsewhere)).answer.kind).toBe('done');
    expect((await filling.look(kernel, { setupCode }, elsewhere)).kind).toBe('done');
    expect(begun).toEqual(['12348', 'demonstration']);
  });
});
