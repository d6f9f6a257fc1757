import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { Names } from '#kernel/pure/text.ts';

/** 32 bytes of a public key, in base64url. */
export const PublicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/u);

/** What a school gives out so that others can write to it: its names and public keys, nothing secret. */
export const ReceivingCard = z.object({
  schema: z.literal('tirek-receiving-card'),
  version: z.literal(1),
  /** As the school entered it: nobody types it here. */
  bin: z.string().regex(/^[0-9]{12}$/u),
  names: Names.refine((names) => names.kk.length <= 300 && names.ru.length <= 300),
  /** Ed25519: checks what the school signs. */
  sign: PublicKey,
  /** X25519: seals what only the school opens. */
  box: PublicKey,
});
export type ReceivingCard = z.infer<typeof ReceivingCard>;

const longest = 4000;

/** The card as the text of its file and of its QR code. */
export const cardText = (card: ReceivingCard): string => JSON.stringify(card);

/** Reads a card from a file or from what a telephone read. Refuses `transfer-card-unreadable`, `transfer-card-newer`. */
export function readCard(text: string): Result<ReceivingCard> {
  const json = text.length > longest ? null : jsonOf(text);
  const newer = z.object({ schema: z.literal('tirek-receiving-card'), version: z.number().min(2) }).safeParse(json);
  if (newer.success) return refuse('transfer-card-newer');
  const parsed = ReceivingCard.safeParse(json);
  return parsed.success ? ok(parsed.data) : refuse('transfer-card-unreadable');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
