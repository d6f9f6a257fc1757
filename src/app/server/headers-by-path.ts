import type { FastifyInstance } from 'fastify';

/** What only a document needs; on a script or a style it is weight on every first visit. */
const ofDocuments = [
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
] as const;

/**
 * Answers about children are kept by no browser and no proxy: after sign-out the back button finds nothing. Built files
 * go without the headers of documents.
 */
export function addHeadersByPath(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (request.url.startsWith('/assets/')) for (const name of ofDocuments) reply.removeHeader(name);
  });
}
