import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { SetupCode } from '#features/access/rules/door-contract.ts';

const With = z.enum(['backup', 'demonstration']);
const count = z.int();

/** What stands open in a backup; nothing of the school. */
const Arrived = { madeAt: z.iso.datetime(), app: z.string() };

export const FillingState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('arrived'), ...Arrived, size: count }),
  z.object({ kind: z.literal('running'), with: With, share: z.number() }),
  z.object({ kind: z.literal('failed'), with: With, reason: z.string() }),
  z.object({
    kind: z.literal('done'),
    with: With,
    /** Of a restored backup: what came back, each trail walked from its first link. */
    restored: z
      .object({ madeAt: z.iso.datetime(), schools: count, rows: count, files: count, entries: count })
      .nullable(),
  }),
]);
export type FillingState = z.infer<typeof FillingState>;

/** Asked of whoever is not at the server itself. */
const code = z.object({ setupCode: SetupCode.optional() });

export const filling = question({
  name: 'upkeep.filling',
  summary: 'While nothing is founded: how far a restore or a demonstration is, and what came of it.',
  clause: null,
  may: 'anyone',
  input: code,
  output: z.object({
    /** False where another server holds the records: there the command does it. */
    isByScreen: z.boolean(),
    state: FillingState,
  }),
});

export const restoreBackup = action({
  name: 'upkeep.restore',
  summary: 'Restores the backup that was sent, when no school is founded here; whole and verified, or not at all.',
  clause: null,
  may: 'anyone',
  input: code.extend({ phrase: z.string().max(400) }),
  output: z.object({}),
  touches: ['upkeep'],
});

export const fillDemonstration = action({
  name: 'upkeep.fill-demonstration',
  summary: 'Fills this installation, in which no school is founded, with a made-up school.',
  clause: null,
  may: 'anyone',
  input: code,
  output: z.object({}),
  touches: ['upkeep'],
});
