import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '#kernel/server/kernel.ts';
import { apiCss, apiPage } from './api-page.ts';
import { addHeadersByPath } from './headers-by-path.ts';
import type { House } from './house.ts';
import type { Live } from './live.ts';
import { openapi } from './openapi.ts';
import { addRoutesOfBackups } from './routes-of-backups.ts';
import { addRoutesOfCalendars } from './routes-of-calendars.ts';
import { addRoutesOfDeeds } from './routes-of-deeds.ts';
import { addRoutesOfFilling } from './routes-of-filling.ts';
import { addRoutesOfFiles } from './routes-of-files.ts';
import { addRoutesOfLinks, isFormOfLink } from './routes-of-links.ts';
import { versionOf } from './version-of.ts';
import { addRoutesOfSheets } from './routes-of-sheets.ts';
import { addRoutesOfTemplates } from './routes-of-templates.ts';
import type { Tls } from './tls.ts';

export type Parts = {
  readonly kernel: Kernel;
  readonly house: House;
  readonly live: Live;
  readonly setClock: ((moment: Date) => Promise<void>) | null;
  readonly publicUrl: string | null;
  readonly tls: Tls | null;
  readonly backupsFolder: string;
};

const webFolder = fileURLToPath(new URL('../../../dist/web/', import.meta.url));
const largestBody = 2 * 1024 * 1024;

/** The whole HTTP face: deeds, questions, files, papers, live channel, health, the web itself. */
export async function httpApp(parts: Parts): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: largestBody,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
    ...(parts.tls === null ? {} : { serverFactory: parts.tls.serverFactory }),
  });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, { global: false });
  await app.register(fastifyMultipart);
  await app.register(fastifyCompress, { global: true, threshold: 2048 });
  await app.register(fastifyHelmet, { contentSecurityPolicy: false, strictTransportSecurity: false });
  addHeadersByPath(app);
  app.addHook('onRequest', guardWrites);
  app.addHook('onResponse', logRequest(parts.kernel));
  app.setErrorHandler(answerFault(parts.kernel));
  addRoutesOfDeeds(app, parts.kernel, parts.house);
  addRoutesOfFiles(app, parts.kernel, parts.house);
  addRoutesOfSheets(app, parts.kernel, parts.house);
  addRoutesOfTemplates(app, parts.kernel);
  addRoutesOfBackups(app, parts.kernel, parts.backupsFolder);
  addRoutesOfFilling(app, parts.kernel);
  addRoutesOfCalendars(app, parts.kernel);
  await addRoutesOfLinks(app, parts.kernel, parts.house.papers);
  parts.live.addRoute(app, parts.kernel);
  await addHealth(app, parts);
  if (parts.setClock !== null) addTestClock(app, parts.setClock);
  await addWeb(app, parts.publicUrl);
  return app;
}

/** A write must come from our own page: a header no form of another site can send. */
async function guardWrites(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (request.headers['x-tirek'] === undefined && !isFormOfLink(request))
    await reply.code(403).send({ kind: 'forbidden' });
}

/** Logs hold path, status and time: no query, no body, no person. */
function logRequest(kernel: Kernel) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const path = request.routeOptions.url ?? 'unknown';
    kernel.log.debug({
      request: request.id,
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  };
}

function answerFault(kernel: Kernel) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const known = z.object({ statusCode: z.int().min(400).max(499) }).safeParse(error);
    if (known.success) {
      const kind = known.data.statusCode === 429 ? 'too-many' : 'invalid';
      await reply.code(known.data.statusCode).send({ kind, fields: [] });
      return;
    }
    kernel.log.error({ request: request.id, path: request.routeOptions.url, fault: faultOf(error) });
    await reply.code(500).send({ kind: 'fault', id: request.id });
  };
}

/** The stack without the values: messages of a database may quote a row. */
function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const message = code === undefined ? error.message : undefined;
  const column = 'column' in error ? error.column : undefined;
  return {
    name: error.name,
    code,
    column,
    message,
    at: error.stack
      ?.split('\n')
      .filter((line) => line.includes(' at '))
      .slice(0, 6),
  };
}

async function addHealth(app: FastifyInstance, { kernel, house, publicUrl }: Parts): Promise<void> {
  const description = JSON.stringify(openapi(house, await versionOf()));
  const page = apiPage(house);
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const database = await sql`select 1`.execute(kernel.db).then(
      () => true,
      () => false,
    );
    const testClock = kernel.clock.isTest
      ? { now: kernel.clock.now().toISOString(), today: kernel.clock.today() }
      : null;
    return reply
      .code(database ? 200 : 503)
      .send({ status: database ? 'ready' : 'waiting for the database', testClock, publicUrl });
  });
  app.get('/api/openapi.json', async (_request, reply) => reply.type('application/json').send(description));
  app.get('/api', async (_request, reply) =>
    reply.header('content-security-policy', "default-src 'none'; style-src 'self'").type('text/html').send(page),
  );
  app.get('/api.css', async (_request, reply) => reply.type('text/css').send(apiCss));
}

const ClockSetting = z.object({ now: z.iso.datetime({ offset: true }) });

function addTestClock(app: FastifyInstance, setClock: (moment: Date) => Promise<void>): void {
  app.put('/api/test-clock', async (request, reply) => {
    const setting = ClockSetting.safeParse(request.body);
    if (!setting.success) return reply.code(400).send({ kind: 'invalid', fields: [] });
    await setClock(new Date(setting.data.now));
    return { value: setting.data };
  });
}

/** The built pages; every other path is the single page, with a nonce of its own. */
async function addWeb(app: FastifyInstance, publicUrl: string | null): Promise<void> {
  if (!existsSync(webFolder)) {
    app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ kind: 'not-found' }));
    return;
  }
  const built = await readFile(`${webFolder}index.html`, 'utf8');
  const page = built.replaceAll('__PUBLIC_URL__', publicUrl === null ? '' : new URL(publicUrl).origin);
  await app.register(fastifyStatic, {
    root: webFolder,
    index: false,
    wildcard: false,
    immutable: true,
    maxAge: '1y',
    preCompressed: true,
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (request.url.startsWith('/api/') || request.method !== 'GET' || /\.\w+$/u.test(request.url)) {
      return reply.code(404).send({ kind: 'not-found' });
    }
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policyOf(nonce))
      .header('cache-control', 'no-store')
      .type('text/html')
      .send(page.replaceAll('__NONCE__', nonce));
  });
}

const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' wss://127.0.0.1:13579",
    "manifest-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
