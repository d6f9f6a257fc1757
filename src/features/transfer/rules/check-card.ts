import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { ReceivingCard } from './receiving-card.ts';

type Known = { readonly fingerprint: string } | null;

/**
 * Takes in the card of another school. Refuses `transfer-card-own`, and `transfer-key-changed` where the BIN is known with
 * other keys and nobody said that the change is meant: somebody may be posing as that school.
 */
export function checkCard(
  card: Pick<ReceivingCard, 'bin'> & { readonly fingerprint: string },
  { ownBin, known, replace }: { readonly ownBin: string; readonly known: Known; readonly replace: boolean },
): Result<'new' | 'same' | 'changed'> {
  if (card.bin === ownBin) return refuse('transfer-card-own');
  if (known === null) return ok('new');
  if (known.fingerprint === card.fingerprint) return ok('same');
  if (!replace) return refuse('transfer-key-changed', { bin: card.bin, was: known.fingerprint, is: card.fingerprint });
  return ok('changed');
}
