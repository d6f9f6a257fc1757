import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { refuse, type Result } from '#kernel/pure/result.ts';
import type { ProtocolState, SigningPart } from './meeting-view.ts';
import { moveProtocol } from './move-protocol.ts';

export type Signing = {
  readonly state: ProtocolState;
  readonly heldOn: PlainDate;
  readonly today: PlainDate;
  readonly signedOn: PlainDate;
  readonly part: SigningPart;
  readonly signed: readonly SigningPart[];
  readonly scanFound: boolean;
};

/**
 * Clause 13: presiding person and secretary sign, in either order. Refusals: of the table of moves, `part-already-signed`,
 * `signed-before-meeting`, `signed-in-future`, `scan-missing`.
 */
export function checkSignature(signing: Signing): Result<ProtocolState> {
  const moved = moveProtocol(signing.state, 'sign');
  if (!moved.ok) return moved;
  const { part, signedOn, heldOn, today } = signing;
  if (signing.signed.includes(part)) return refuse('part-already-signed', { part });
  if (signedOn < heldOn) return refuse('signed-before-meeting', { signedOn, heldOn });
  if (signedOn > today) return refuse('signed-in-future', { signedOn });
  return signing.scanFound ? moved : refuse('scan-missing');
}
