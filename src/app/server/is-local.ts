import type { FastifyRequest } from 'fastify';

type Asked = Pick<FastifyRequest, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } };

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u;
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;
const marksOfProxies = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'via', 'x-real-ip'];

/**
 * Whether a browser on this very machine asks. A proxy stands on it as well and calls for the whole network: its marks,
 * or a name of its own in the address, tell it.
 */
export function isLocal({ socket, headers }: Asked): boolean {
  if (!loopback.test(socket.remoteAddress ?? '')) return false;
  if (marksOfProxies.some((mark) => headers[mark] !== undefined)) return false;
  return ownHost.test(headers.host ?? '');
}
