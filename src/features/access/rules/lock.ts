import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** Failures within the window after which a login or an address must wait. */
const mostFailures = { login: 5, address: 30 } as const;
export const windowMinutes = 15;

export type Failures = {
  readonly count: number;
  /** Minutes since the oldest failure in the window. */
  readonly oldestMinutesAgo: number;
};

/** Refuses `sign-in-locked` with the minutes to wait. */
export function mayTry(login: Failures, address: Failures): Result<null> {
  const waits = [
    login.count >= mostFailures.login ? waitOf(login) : 0,
    address.count >= mostFailures.address ? waitOf(address) : 0,
  ];
  const minutes = Math.max(...waits);
  return minutes > 0 ? refuse('sign-in-locked', { minutes }) : ok(null);
}

const waitOf = (failures: Failures): number => Math.max(1, Math.ceil(windowMinutes - failures.oldestMinutesAgo));
