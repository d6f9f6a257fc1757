import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Words } from '#kernel/pure/text.ts';
import { KnownPack } from './rules/known-pack.ts';
import { Pack, PackClauses } from './rules/pack.ts';
import { largestPackFile } from './rules/read-pack-file.ts';

export const packs = question({
  name: 'procedure.packs',
  summary: 'The rule packs this school may use, and which of them is in force today.',
  clause: null,
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ packs: z.array(KnownPack), inForceId: z.string() }),
});

export const pack = question({
  name: 'procedure.pack',
  summary:
    'One rule pack with its words, grounds, measures, papers and numbers; kept by browsers, since it never changes.',
  clause: null,
  may: 'signed-in',
  lasting: true,
  input: z.object({ id: z.string().max(200), sha256: z.string().max(64) }),
  output: z.object({ pack: Pack }),
});

export const doorPack = question({
  name: 'procedure.door-pack',
  summary: 'What the record is for and what the clauses say, by the pack in force: shown before anyone signs in.',
  clause: 3,
  may: 'anyone',
  input: z.object({}),
  output: z.object({ tasks: Pack.shape.tasks, basis: Words, clauses: PackClauses }),
});

export const addPack = action({
  name: 'procedure.add-pack',
  summary: 'Makes the rule pack of a JSON file usable from a day; any error in it refuses the whole file.',
  clause: null,
  may: ['head'],
  input: z.object({ text: z.string().max(largestPackFile), usableFrom: PlainDate }),
  output: z.object({ id: z.string(), sha256: z.string() }),
  touches: ['procedure', 'school', 'referral', 'council', 'overview'],
});

export const removePack = action({
  name: 'procedure.remove-pack',
  summary: 'Takes away a rule pack that nothing came under yet.',
  clause: null,
  may: ['head'],
  input: z.object({ id: z.string().max(200) }),
  output: z.object({}),
  touches: ['procedure', 'school', 'referral', 'council', 'overview'],
});
