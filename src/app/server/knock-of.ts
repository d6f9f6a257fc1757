import type { FastifyRequest } from 'fastify';
import type { Knock } from '#kernel/server/door.ts';
import { isLocal } from './is-local.ts';
import { tokenHashOf } from './token-of.ts';

/** Where a call before the door comes from. */
export const knockOf = (request: FastifyRequest): Knock => ({
  address: request.ip,
  device: (request.headers['user-agent'] ?? '').slice(0, 200),
  tokenHash: tokenHashOf(request),
  local: isLocal(request),
});
