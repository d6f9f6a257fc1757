import type { Answer } from '#kernel/server/answer.ts';

/** The HTTP status of each kind of answer. */
export const statusOf: Readonly<Record<Answer<unknown>['kind'], number>> = {
  done: 200,
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  refused: 409,
  'needs-reasons': 409,
  stale: 409,
};
