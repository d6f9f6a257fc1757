import '@fastify/cookie';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export const cookieName = 'tirek';

/** SHA-256 of the session token in the cookie, or null. */
export function tokenHashOf(request: FastifyRequest): Buffer | null {
  const token = request.cookies[cookieName];
  return token === undefined || token === '' ? null : createHash('sha256').update(token).digest();
}
