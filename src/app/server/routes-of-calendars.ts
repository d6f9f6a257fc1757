import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { calendarOfFeed } from '#features/council/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { send } from './routes-of-deeds.ts';

const Params = z.object({ file: z.string().regex(/^[A-Za-z0-9_-]{32}\.ics$/u) });

/** Calendar programs know no session: the address itself is the key, and tells only when and where meetings are. */
export function addRoutesOfCalendars(app: FastifyInstance, kernel: Kernel): void {
  const config = { rateLimit: { max: 30, timeWindow: '1 minute' } };
  app.get('/api/calendar/:file', { config }, async (request, reply) => {
    const params = Params.safeParse(request.params);
    const text = params.success ? await calendarOfFeed(kernel, params.data.file.slice(0, -'.ics'.length)) : null;
    if (text === null) return send(reply, { kind: 'not-found' });
    return reply.header('cache-control', 'no-store, private').type('text/calendar; charset=utf-8').send(text);
  });
}
