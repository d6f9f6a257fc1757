import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Contract } from '#kernel/pure/contract.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { SessionCookie } from '#kernel/server/door.ts';
import { invalidOf } from '#kernel/server/invalid-of.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { knockOf } from './knock-of.ts';
import { stripControls } from './strip-controls.ts';
import type { House } from './house.ts';
import { statusOf } from './statuses.ts';
import { cookieName, tokenHashOf } from './token-of.ts';

/** What every write sends beside its input. */
export const Envelope = z.object({
  input: z.unknown(),
  requestId: z.uuid(),
  reasons: z
    .array(z.object({ what: z.string().max(100), reason: z.string().max(4000) }))
    .max(40)
    .default([]),
});

export const pathOf = (contract: Contract): string => `/api/${contract.name.replace('.', '/')}`;

const doorLimit = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } };

/** Of this browser only, for a year. */
const lasting = 'private, max-age=31536000, immutable';

/** One route a deed (POST), one a question (GET). */
export function addRoutesOfDeeds(app: FastifyInstance, kernel: Kernel, house: House): void {
  for (const deed of house.deeds) {
    app.post(pathOf(deed.contract), async (request, reply) => {
      const envelope = Envelope.safeParse(stripControls(request.body));
      if (!envelope.success) return send(reply, invalidOf(envelope.error));
      return send(reply, await deed.perform(kernel, { tokenHash: tokenHashOf(request), ...envelope.data }));
    });
  }
  for (const reading of house.readings) {
    app.get(pathOf(reading.contract), async (request, reply) => {
      const answer = await reading.ask(kernel, tokenHashOf(request), inputOf(request));
      if (reading.contract.lasting === true && answer.kind === 'done') reply.header('cache-control', lasting);
      return send(reply, answer);
    });
  }
  for (const door of house.doorDeeds) {
    app.post(pathOf(door.contract), doorLimit, async (request, reply) => {
      const envelope = Envelope.safeParse(stripControls(request.body));
      if (!envelope.success) return send(reply, invalidOf(envelope.error));
      const entered = await door.enter(kernel, envelope.data.input, knockOf(request));
      if (entered.cookie === 'drop') reply.clearCookie(cookieName, { path: '/' });
      else if (entered.cookie !== undefined) setSession(request, reply, entered.cookie);
      return send(reply, entered.answer);
    });
  }
  for (const door of house.doorReadings) {
    app.get(pathOf(door.contract), doorLimit, async (request, reply) =>
      send(reply, await door.look(kernel, inputOf(request), knockOf(request))),
    );
  }
}

function setSession(request: FastifyRequest, reply: FastifyReply, cookie: SessionCookie): void {
  reply.setCookie(cookieName, cookie.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    ...(cookie.untilClosed === true ? {} : { maxAge: 7 * 24 * 3600 }),
  });
}

const Query = z.object({ input: z.string().max(20_000).optional() });

function inputOf(request: FastifyRequest): unknown {
  const { input } = Query.parse(request.query);
  if (input === undefined) return {};
  try {
    return stripControls(JSON.parse(input));
  } catch {
    return null;
  }
}

/** The reply is a string made once; no schema is run over it again. */
export function send(reply: FastifyReply, answer: Answer<unknown>): FastifyReply {
  const body = answer.kind === 'done' ? { value: answer.value } : answer;
  return reply.code(statusOf[answer.kind]).type('application/json; charset=utf-8').send(JSON.stringify(body));
}
