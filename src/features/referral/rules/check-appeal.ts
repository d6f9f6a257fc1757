import { checkGrounds } from '#features/procedure/rules/check-grounds.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { AppealBody } from '../contract.ts';

/**
 * Clauses 4, 18: an appeal names at least one ground of the school's pack; what happened is not in the future; files are
 * the sender's own. Refusals: `no-ground`, `ground-unknown`, `happened-in-future`, `file-not-yours`.
 */
export function checkAppeal(
  pack: Pack,
  body: Pick<AppealBody, 'grounds' | 'happenedOn'>,
  filesOwn: boolean,
  today: PlainDate,
): Result<null> {
  const grounds = checkGrounds(pack, body.grounds);
  if (!grounds.ok) return grounds;
  if (body.happenedOn !== null && body.happenedOn > today)
    return refuse('happened-in-future', { happenedOn: body.happenedOn });
  return filesOwn ? ok(null) : refuse('file-not-yours');
}
