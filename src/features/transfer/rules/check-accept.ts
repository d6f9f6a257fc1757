import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { moveTransfer, type TransferSide, type TransferState } from './move-transfer.ts';

type Accepting = {
  readonly side: TransferSide;
  readonly state: TransferState;
  /** Of the pupil it is accepted for: admitted here today. */
  readonly admitted: boolean;
};

/**
 * Clause 20: what came is accepted for a pupil who studies here. It places nobody on record: that is for the Council of this
 * school. Refuses `transfer-cannot-move`, and `transfer-pupil-not-admitted`.
 */
export function checkAccept({ side, state, admitted }: Accepting): Result<TransferState> {
  const moved = moveTransfer(side, state, 'accept');
  if (!moved.ok) return moved;
  return admitted ? ok(moved.value) : refuse('transfer-pupil-not-admitted');
}
