import { parse } from 'zod';
import type { ActionContract, Contract, InputOf, OutputOf, QuestionContract } from '#kernel/pure/contract.ts';
import { learnAllWords } from '../language.ts';
import { failureOf, type Failure } from './failure.ts';
import { leaveSignedOut } from './signed-out.ts';

export type Reason = { readonly what: string; readonly reason: string };

type Heard<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What the server said to a deed or a question. */
export type Told<C extends Contract> = Heard<OutputOf<C>>;

/** `council.open-meeting` stands under `/api/council/open-meeting`. */
const pathOf = (contract: Contract): string => `/api/${contract.name.replace('.', '/')}`;

/** Asks a question once. */
export async function askOnce<C extends QuestionContract>(
  contract: C,
  input: InputOf<C>,
  signal?: AbortSignal,
): Promise<Told<C>> {
  const query = new URLSearchParams({ input: JSON.stringify(input) });
  const url = `${pathOf(contract)}?${query.toString()}`;
  return told(url, signal === undefined ? {} : { signal }, (value) => parse<C['output']>(contract.output, value));
}

/** Sends a deed once; the same `requestId` may be sent again and does nothing twice. */
export async function performOnce<C extends ActionContract>(
  contract: C,
  sending: { readonly input: InputOf<C>; readonly requestId: string; readonly reasons?: readonly Reason[] },
): Promise<Told<C>> {
  const init = { method: 'POST', body: JSON.stringify(sending) };
  return told(pathOf(contract), init, (value) => parse<C['output']>(contract.output, value));
}

async function told<T>(url: string, init: RequestInit, read: (value: unknown) => T): Promise<Heard<T>> {
  const response = await reach(url, init);
  if (response === null) return { ok: false, failure: { kind: 'offline' } };
  const body = await bodyOf(response);
  if (!response.ok) {
    if (response.status === 401) leaveSignedOut();
    else await learnAllWords().catch(() => undefined);
    return { ok: false, failure: failureOf(response.status, body) };
  }
  const value = typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;
  try {
    return { ok: true, value: read(value) };
  } catch {
    return { ok: false, failure: { kind: 'fault', id: null } };
  }
}

async function reach(url: string, init: RequestInit): Promise<Response | null> {
  const headers: Record<string, string> = { 'x-tirek': '1', accept: 'application/json' };
  if (init.body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(url, { ...init, headers, credentials: 'same-origin' });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    return null;
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
