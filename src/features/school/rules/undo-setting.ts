import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { OneSetting } from './settings.ts';

type Change = {
  /** What stood before it; null where it can no longer be read. */
  readonly was: OneSetting | null;
  /** No later change of the same setting. */
  readonly last: boolean;
};

/** The value to be written again. Refuses `setting-changed-since` and `setting-unreadable`. */
export function undoSetting({ was, last }: Change): Result<OneSetting> {
  if (!last) return refuse('setting-changed-since');
  return was === null ? refuse('setting-unreadable') : ok(was);
}
