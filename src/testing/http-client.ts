import { randomUUID } from 'node:crypto';

type HttpAnswer = { readonly status: number; readonly body: any };
type Reasons = readonly { readonly what: string; readonly reason: string }[];

/** A caller of the real API with its own session cookie. */
export type HttpClient = {
  readonly perform: (
    name: string,
    input: unknown,
    options?: { reasons?: Reasons; requestId?: string },
  ) => Promise<HttpAnswer>;
  readonly ask: (name: string, input?: unknown) => Promise<HttpAnswer>;
  /** The value of a done answer; throws with the answer otherwise. Departures are explained by themselves. */
  readonly done: (name: string, input: unknown) => Promise<any>;
  readonly value: (name: string, input?: unknown) => Promise<any>;
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>;
  readonly upload: (name: string, bytes: Uint8Array) => Promise<string>;
};

export function httpClient(base: string): HttpClient {
  const jar = { cookie: '' };
  const raw = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(base + path, {
      ...init,
      headers: { 'x-tirek': '1', ...(jar.cookie === '' ? {} : { cookie: jar.cookie }), ...init.headers },
    });
    const set = response.headers.getSetCookie().find((one) => one.startsWith('tirek='));
    if (set !== undefined) jar.cookie = set.split(';')[0] ?? '';
    return response;
  };
  const answer = async (response: Response): Promise<HttpAnswer> => ({
    status: response.status,
    body: await response.json(),
  });
  const perform: HttpClient['perform'] = async (name, input, { reasons = [], requestId = randomUUID() } = {}) =>
    answer(
      await raw(pathOf(name), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ input, requestId, reasons }),
      }),
    );
  const ask: HttpClient['ask'] = async (name, input = {}) =>
    answer(await raw(`${pathOf(name)}?input=${encodeURIComponent(JSON.stringify(input))}`));
  const expected = (name: string, got: HttpAnswer): any => {
    if (got.status !== 200) throw new Error(`${name}: ${got.status} ${JSON.stringify(got.body)}`);
    return got.body.value;
  };
  return {
    raw,
    perform,
    ask,
    done: async (name, input) => {
      const first = await perform(name, input);
      if (first.body.kind !== 'needs-reasons') return expected(name, first);
      const reasons = first.body.departures.map((one: any) => ({
        what: one.what,
        reason: 'Себебі жазылды / причина указана',
      }));
      return expected(name, await perform(name, input, { reasons }));
    },
    value: async (name, input) => expected(name, await ask(name, input)),
    upload: async (name, bytes) => {
      const form = new FormData();
      form.append('file', new Blob([Buffer.from(bytes)]), name);
      return expected('upload', await answer(await raw('/api/files', { method: 'POST', body: form }))).fileId;
    },
  };
}

const pathOf = (name: string): string => `/api/${name.replace('.', '/')}`;
