import { z } from 'zod';
import { action, question } from './contract.ts';

const DraftKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(:[\w-]+)*$/)
  .max(200);

export const saveDraft = action({
  name: 'drafts.save',
  summary: 'Keeps what is being typed, bound to the account, for 24 hours.',
  clause: null,
  may: 'signed-in',
  input: z.object({ key: DraftKey, body: z.json() }),
  output: z.object({ savedAt: z.string() }),
  touches: [],
});

export const dropDraft = action({
  name: 'drafts.drop',
  summary: 'Forgets a draft.',
  clause: null,
  may: 'signed-in',
  input: z.object({ key: DraftKey }),
  output: z.object({}),
  touches: [],
});

export const findDraft = question({
  name: 'drafts.find',
  summary: 'The draft kept under a key, if any.',
  clause: null,
  may: 'signed-in',
  input: z.object({ key: DraftKey }),
  output: z.object({ draft: z.object({ body: z.json(), savedAt: z.string() }).nullable() }),
});
