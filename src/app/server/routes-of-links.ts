import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AnyPaper } from '#features/documents/server/public.ts';
import {
  answerLink,
  busyPage,
  enterLink,
  familyRooms,
  faultPage,
  pageCss,
  showCopy,
  showLink,
  showPaper,
  unknownPage,
  type Caller,
  type LinkPaper,
  type Page,
  type Shown,
} from '#features/links/server/public.ts';
import { paperLanguages } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { stripControls } from './strip-controls.ts';

const cookieName = 'tirek_link';
const halfAnHour = 30 * 60;
const largestForm = 64 * 1024;

/** No script, nothing from elsewhere, forms to ourselves only. */
const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/** Any other address under /l has no token: it is nobody's. */
const Params = z.object({ token: z.string().default('') });
const PaperParams = z.object({
  paperId: z.uuid(),
  scan: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .transform((scan) => scan ?? null),
});
const Query = z.object({ lang: z.enum(paperLanguages).nullable().catch(null).default(null) });
const CodeForm = z.object({ code: z.string().max(100).catch('') });
const AnswerForm = z.object({
  from: z.enum(familyRooms).catch('start'),
  kind: z.string().catch(''),
  words: z.string().catch(''),
  once: z.string().catch(''),
  planId: z.string().nullable().catch(null).default(null),
  confirmed: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((yes) => yes !== undefined),
});

/** A form of these pages carries no header of ours: a strict cookie of its own and where it was sent from guard it. */
export const isFormOfLink = ({ routeOptions, headers }: FastifyRequest): boolean =>
  routeOptions.url?.startsWith('/l/') === true &&
  (headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin');

/** Pages for people without an account: an address, a code, then the one thing the link is bound to. */
export async function addRoutesOfLinks(
  app: FastifyInstance,
  kernel: Kernel,
  papers: readonly AnyPaper[],
): Promise<void> {
  app.get('/links.css', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('text/css').send(pageCss),
  );
  await app.register(async (pages) => {
    readForms(pages);
    slowDown(pages);
    pages.setErrorHandler(async (error, request, reply) => {
      const fault = error instanceof Error ? error.name : typeof error;
      kernel.log.error({ request: request.id, path: request.routeOptions.url, fault });
      return sendPage(reply, faultPage('kk'));
    });
    pages.get('/l/:token', async (request, reply) => answer(request, reply, await showLink(kernel, callerOf(request))));
    pages.post('/l/:token', async (request, reply) => {
      const { code } = CodeForm.parse(request.body ?? {});
      return answer(request, reply, await enterLink(kernel, callerOf(request), code));
    });
    pages.post('/l/:token/say', async (request, reply) => {
      const form = AnswerForm.parse(request.body ?? {});
      return answer(request, reply, await answerLink(kernel, callerOf(request), form));
    });
    for (const room of familyRooms.filter((one) => one !== 'start')) {
      pages.get(`/l/:token/${room}`, async (request, reply) =>
        answer(request, reply, await showLink(kernel, callerOf(request), room)),
      );
    }
    pages.get('/l/:token/copy', async (request, reply) =>
      sendBytes(request, reply, await showCopy(kernel, callerOf(request), papers)),
    );
    pages.get('/l/*', async (_request, reply) => sendPage(reply, unknownPage('kk')));
    for (const path of ['/l/:token/papers/:paperId', '/l/:token/papers/:paperId/:scan']) {
      pages.get(path, async (request, reply) => sendPaper(request, reply, kernel, papers));
    }
  });
}

async function sendPaper(
  request: FastifyRequest,
  reply: FastifyReply,
  kernel: Kernel,
  papers: readonly AnyPaper[],
): Promise<FastifyReply> {
  const wanted = PaperParams.safeParse(request.params);
  const caller = callerOf(request);
  if (!wanted.success) return sendPage(reply, unknownPage(caller.language ?? 'kk'));
  return sendBytes(request, reply, await showPaper(kernel, caller, wanted.data, papers));
}

function sendBytes(request: FastifyRequest, reply: FastifyReply, made: LinkPaper | Shown): FastifyReply {
  if (!('bytes' in made)) return answer(request, reply, made);
  return reply
    .header('content-disposition', `inline; filename="${made.fileName}"`)
    .header('cache-control', 'no-store, private')
    .type(made.mediaType)
    .send(Buffer.from(made.bytes));
}

function readForms(pages: FastifyInstance): void {
  pages.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_request, body, done) => done(null, stripControls(Object.fromEntries(new URLSearchParams(String(body))))),
  );
}

/** Per address, as at the door, and per link, so that many addresses do not help. */
function slowDown(pages: FastifyInstance): void {
  const limits = [
    pages.createRateLimit({ max: 120, timeWindow: 60_000 }),
    pages.createRateLimit({
      max: 60,
      timeWindow: 60_000,
      keyGenerator: (request) => Params.parse(request.params).token,
    }),
  ];
  pages.addHook('onRequest', async (request, reply) => {
    for (const limit of limits) {
      const state = await limit(request);
      if (!state.isAllowed && state.isExceeded) return sendPage(reply, busyPage(callerOf(request).language ?? 'kk'));
    }
    return undefined;
  });
}

function callerOf(request: FastifyRequest): Caller {
  return {
    token: Params.parse(request.params).token,
    session: request.cookies[cookieName] ?? null,
    language: Query.parse(request.query).lang,
  };
}

function answer(request: FastifyRequest, reply: FastifyReply, shown: Shown): FastifyReply {
  const { token } = Params.parse(request.params);
  if (shown.session !== null) {
    reply.setCookie(cookieName, shown.session, {
      path: `/l/${token}`,
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      maxAge: halfAnHour,
    });
  }
  return 'goTo' in shown ? reply.redirect(shown.goTo, 303) : sendPage(reply, shown.page);
}

const sendPage = (reply: FastifyReply, { status, markup }: Page): FastifyReply =>
  reply
    .code(status)
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store, private')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(markup);
