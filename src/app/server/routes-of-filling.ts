import type { FastifyInstance } from 'fastify';
import { mayReceive } from '#features/upkeep/server/public.ts';
import { knockOf } from './knock-of.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { send } from './routes-of-deeds.ts';

/** More than any school has; the disk is full before. */
const largestBackup = 1024 ** 4;

/** The setup code goes in a header: an address would stand in the logs of a proxy. */
const codeHeader = 'x-tirek-setup-code';

/** A backup comes in, straight to the disk, while nothing is founded here. */
export function addRoutesOfFilling(app: FastifyInstance, kernel: Kernel): void {
  app.post('/api/backups', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }, async (request, reply) => {
    const may = await mayReceive(kernel, knockOf(request), codeOf(request.headers[codeHeader]));
    if (!may.ok) return send(reply, { kind: 'refused', refusal: may.refusal });
    const part = await request.file({ limits: { fileSize: largestBackup, files: 1 } });
    if (part === undefined)
      return send(reply, { kind: 'invalid', fields: [{ path: 'file', code: 'required', message: 'file' }] });
    const received = await may.value.receive(part.file);
    if (!received.ok) return send(reply, { kind: 'refused', refusal: received.refusal });
    return send(reply, { kind: 'done', value: {} });
  });
}

function codeOf(header: string | readonly string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  try {
    return decodeURIComponent(header).slice(0, 40);
  } catch {
    return undefined;
  }
}
