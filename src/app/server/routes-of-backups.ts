import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findBackup } from '#features/upkeep/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { send } from './routes-of-deeds.ts';
import { tokenHashOf } from './token-of.ts';

const Params = z.object({ backupId: z.uuid() });

/** A backup as a download: streamed, encrypted as it lies there. */
export function addRoutesOfBackups(app: FastifyInstance, kernel: Kernel, folder: string): void {
  app.get('/api/backups/:backupId', { compress: false }, async (request, reply) => {
    const params = Params.safeParse(request.params);
    if (!params.success) return send(reply, { kind: 'not-found' });
    const found = await findBackup(kernel, tokenHashOf(request), params.data.backupId);
    if (found.kind !== 'done') return send(reply, found);
    const path = join(folder, found.value.file);
    const there = await stat(path).catch(() => null);
    if (there === null) return send(reply, { kind: 'not-found' });
    return reply
      .header('content-disposition', `attachment; filename="${found.value.file}"`)
      .header('content-length', there.size)
      .header('cache-control', 'no-store, private')
      .type('application/octet-stream')
      .send(createReadStream(path));
  });
}
