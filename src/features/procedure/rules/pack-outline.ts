import { z } from 'zod';

const text = z.string().catch('');
const number = z.number().catch(0);
const rows = <R extends z.ZodRawShape>(shape: R, nothing: z.infer<z.ZodObject<R>>) =>
  z.array(z.object(shape).catch(nothing)).catch([]);

const coded = rows({ code: text }, { code: '' });
const cited = rows({ code: text, clause: number }, { code: '', clause: 0 });
const papers = rows({ kind: text, clause: number }, { kind: '', clause: 0 });

/**
 * What the parts of a pack say of each other, read from any JSON object: a part that is not there or not right is empty
 * or zero, so that contradictions are found beside errors of shape, in one look at the file.
 */
export const PackOutline = z.object({
  tasks: coded,
  grounds: cited,
  measureKinds: rows({ code: text, suits: z.array(text).catch([]) }, { code: '', suits: [] }),
  petitionKinds: cited,
  papers: z.object({ dossier: papers, forRemoval: papers }).catch({ dossier: [], forRemoval: [] }),
  term: z
    .object({ clause: number, minMonths: number, maxMonths: number, extensionMin: number, extensionMax: number })
    .catch({ clause: 0, minMonths: 0, maxMonths: 0, extensionMin: 0, extensionMax: 0 }),
  composition: z.object({ clause: number }).catch({ clause: 0 }),
  removalReasons: coded,
  agendaKinds: rows({ code: text, decisions: z.array(text).catch([]) }, { code: '', decisions: [] }),
  decisions: coded,
  clauses: rows({ number }, { number: 0 }),
});
export type PackOutline = z.infer<typeof PackOutline>;
