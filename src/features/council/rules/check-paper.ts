import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** A protocol that was made and signed on paper. What is not known stays empty and is shown as missing. */
export const PaperProtocol = z.object({
  number: z.number().int().min(1).max(9999),
  heldOn: PlainDate,
  presidingId: Id.nullable().default(null),
  secretaryId: Id.nullable().default(null),
  /** The scan of the signed paper; it may follow. */
  fileId: Id.nullable().default(null),
  /** Where the signed original lies. */
  originalAt: z.string().trim().max(300).nullable().default(null),
});
export type PaperProtocol = z.infer<typeof PaperProtocol>;

export type PaperFacts = {
  readonly today: PlainDate;
  /** The protocol that bears this number in the school year of the meeting already. */
  readonly holder: { readonly heldOn: PlainDate; readonly fromPaper: boolean } | null;
  readonly leadersKnown: boolean;
  readonly scanFound: boolean;
};

/**
 * Idea 6 of the process, clause 13: a protocol held on paper enters with its own number and day; nothing of it is a
 * departure. The same paper entered again takes one more question. Refusals: `after-the-fact-in-future`,
 * `protocol-number-taken` with the day of its holder, `person-unknown`, `presiding-is-secretary`, `scan-missing`.
 */
export function checkPaper(paper: PaperProtocol, facts: PaperFacts): Result<undefined> {
  const { number, heldOn, presidingId, secretaryId, fileId } = paper;
  if (heldOn > facts.today) return refuse('after-the-fact-in-future', { heldOn });
  const { holder } = facts;
  if (holder !== null && (holder.heldOn !== heldOn || !holder.fromPaper))
    return refuse('protocol-number-taken', { number, heldOn: holder.heldOn });
  if (!facts.leadersKnown) return refuse('person-unknown');
  if (presidingId !== null && presidingId === secretaryId) return refuse('presiding-is-secretary');
  return fileId !== null && !facts.scanFound ? refuse('scan-missing') : ok(undefined);
}
