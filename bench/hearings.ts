import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import { z } from 'zod';
import { house } from '../src/app/server/features.ts';
import { openLive } from '../src/app/server/live.ts';
import { addRoutesOfDeeds } from '../src/app/server/routes-of-deeds.ts';
import { cookieName } from '../src/app/server/token-of.ts';
import type { Kernel } from '../src/kernel/server/kernel.ts';
import type { BenchMeeting } from './seed-meeting.ts';

const changesOfEach = 15;
/** A secretary's text is sent this often while it is typed. */
const pause = 1000;
const patience = 10_000;

export type Seen = { readonly p95: number; readonly seen: number; readonly lost: number };

/**
 * In each meeting the secretary writes what is heard, and the deputy's screen, told by the live channel that the Council
 * changed, asks anew as the page does. A change counts from the sending until the other's answer holds it.
 */
export async function measureHearings(
  kernel: Kernel,
  webUrl: string,
  meetings: readonly BenchMeeting[],
): Promise<Seen> {
  const app = fastify({ logger: false });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, { global: false });
  const live = openLive(webUrl);
  live.addRoute(app, kernel);
  addRoutesOfDeeds(app, kernel, house);
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const took = (await Promise.all(meetings.map((meeting, at) => sitting(base, meeting, at)))).flat();
  await live.close();
  app.server.closeAllConnections();
  await app.close();
  const seen = took.filter((one) => one !== null).toSorted((a, b) => a - b);
  return {
    p95: seen[Math.floor(seen.length * 0.95)] ?? Number.NaN,
    seen: seen.length,
    lost: took.length - seen.length,
  };
}

async function sitting(base: string, meeting: BenchMeeting, at: number): Promise<(number | null)[]> {
  const screen = await openScreen(base, meeting);
  await wait((at * pause) / 20);
  const took: (number | null)[] = [];
  for (let change = 0; change < changesOfEach; change += 1) {
    const item = meeting.items[change];
    if (item === undefined) break;
    const text = `${at}-${change} ${randomUUID()}`;
    const shown = screen.shows(text);
    const started = performance.now();
    await write(base, meeting, item.id, text);
    took.push(
      (await Promise.race([shown.then(() => true), wait(patience).then(() => false)]))
        ? performance.now() - started
        : null,
    );
    await wait(pause);
  }
  screen.close();
  return took;
}

async function write(base: string, { tokens }: BenchMeeting, itemId: string, text: string): Promise<void> {
  const answer = await fetch(`${base}/api/council/hear-item`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-tirek': '1',
      cookie: `${cookieName}=${tokens.get('social') ?? ''}`,
    },
    body: JSON.stringify({
      input: { itemId, version: 1, heard: { lang: 'kk', text } },
      requestId: randomUUID(),
      reasons: [],
    }),
  });
  if (!answer.ok) throw new Error(`hear-item answered ${answer.status}: ${await answer.text()}`);
}

type Screen = { readonly shows: (text: string) => Promise<void>; readonly close: () => void };
const Touched = z.object({ touches: z.array(z.string()) });

/** The deputy's page: one live channel, and one question at a time, asked again when a change came meanwhile. */
async function openScreen(base: string, { meetingId, tokens }: BenchMeeting): Promise<Screen> {
  const headers = { cookie: `${cookieName}=${tokens.get('deputy') ?? ''}` };
  const stopping = new AbortController();
  const waiting = new Map<string, () => void>();
  const asking = { now: false, again: false };
  const ask = async (): Promise<void> => {
    if (asking.now) {
      asking.again = true;
      return;
    }
    asking.now = true;
    const input = encodeURIComponent(JSON.stringify({ meetingId }));
    const answer = await fetch(`${base}/api/council/meeting?input=${input}`, { headers });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`council.meeting answered ${answer.status}: ${body}`);
    for (const [text, tell] of waiting)
      if (body.includes(text)) {
        waiting.delete(text);
        tell();
      }
    asking.now = false;
    if (!asking.again) return;
    asking.again = false;
    await ask();
  };
  const channel = await fetch(`${base}/api/live`, { headers, signal: stopping.signal });
  const listen = async (): Promise<void> => {
    for await (const chunk of channel.body ?? [])
      for (const line of new TextDecoder().decode(chunk).split('\n'))
        if (line.startsWith('data: ') && Touched.parse(JSON.parse(line.slice(6))).touches.includes('council'))
          await ask();
  };
  void listen().catch(() => undefined);
  return {
    shows: (text) => new Promise((resolve) => waiting.set(text, resolve)),
    close: () => stopping.abort(),
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
