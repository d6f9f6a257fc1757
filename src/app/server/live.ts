import type { FastifyInstance } from 'fastify';
import type { Notification } from 'pg';
import pg from 'pg';
import { z } from 'zod';
import { actorOf } from '#kernel/server/actor-of.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { tokenHashOf } from './token-of.ts';

const Message = z.object({ schoolId: z.string(), touches: z.array(z.string()) });
type Listener = { readonly schoolId: string; readonly send: (line: string) => void };

export type Live = {
  readonly addRoute: (app: FastifyInstance, kernel: Kernel) => void;
  readonly close: () => Promise<void>;
};

const retryAfter = 1000;
const beat = 25_000;

/** One live channel: PostgreSQL says which features changed in which school, never what or whose. */
export function openLive(url: string): Live {
  const listeners = new Set<Listener>();
  const connection: { client: pg.Client | null; closed: boolean } = { client: null, closed: false };
  const hear = (note: Notification): void => {
    const message = Message.parse(JSON.parse(note.payload ?? ''));
    const line = `data: ${JSON.stringify({ touches: message.touches })}\n\n`;
    for (const one of listeners) if (one.schoolId === message.schoolId) one.send(line);
  };
  const connect = async (): Promise<void> => {
    if (connection.closed) return;
    const client = new pg.Client({ connectionString: url });
    const again = (): void => {
      client.removeAllListeners();
      client.on('error', () => undefined);
      setTimeout(() => void connect(), retryAfter).unref();
    };
    client.once('error', again);
    client.once('end', again);
    client.on('notification', hear);
    try {
      await client.connect();
      await client.query('listen tirek_live');
      connection.client = client;
    } catch {
      again();
    }
  };
  void connect();
  return {
    addRoute: (app, kernel) => {
      addLiveRoute(app, kernel, listeners);
    },
    close: async () => {
      connection.closed = true;
      connection.client?.removeAllListeners();
      connection.client?.on('error', () => undefined);
      await connection.client?.end().catch(() => undefined);
    },
  };
}

function addLiveRoute(app: FastifyInstance, kernel: Kernel, listeners: Set<Listener>): void {
  app.get('/api/live', async (request, reply) => {
    const tokenHash = tokenHashOf(request);
    const actor =
      tokenHash === null ? null : await kernel.db.transaction().execute((db) => actorOf(kernel, db, tokenHash));
    if (actor === null) return reply.code(401).send({ kind: 'signed-out' });
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');
    const listener = { schoolId: actor.schoolId, send: (line: string): void => void reply.raw.write(line) };
    listeners.add(listener);
    const timer = setInterval(() => listener.send(': beat\n\n'), beat);
    request.raw.once('close', () => {
      clearInterval(timer);
      listeners.delete(listener);
    });
    return reply;
  });
}
