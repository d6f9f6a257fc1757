import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServer } from './testing/fake-server.ts';
import { closedMeeting, idOf } from './testing/meeting-fixture.ts';
import { showPage } from './testing/show-page.tsx';

const address = `/council/meetings/${idOf(10)}/protocol`;
const locked = { ...closedMeeting.protocol!, state: 'locked' as const };
const card = {
  holder: 'ТЕСТОВА АЙГҮЛ',
  organisation: null,
  bin: null,
  serial: '5a01',
  issuer: 'TEST CA',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  algorithm: 'gost-512' as const,
  stampedAt: null,
  revocation: 'not-asked' as const,
};

type Answer = (request: any, say: (told: unknown) => void) => unknown;

const program: { answer: Answer | null; asked: any[] } = { answer: null, asked: [] };

/** A program that speaks as NCALayer does: first its version, then an answer to each request. The client keeps the class. */
class FakeSocket {
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    if (program.answer === null) setTimeout(() => this.onerror?.());
    else this.say({ result: { version: '1.4' } });
  }
  send(text: string): void {
    const request = JSON.parse(text);
    if (request.module !== 'kz.gov.pki.knca.basics')
      return this.say({ code: '500', message: 'Module not found', responseObject: null });
    program.asked.push(request);
    const told = program.answer?.(request, (later) => this.say(later));
    if (told !== undefined) this.say(told);
  }
  close(): void {}
  say(told: unknown): void {
    setTimeout(() => this.onmessage?.({ data: JSON.stringify(told) }));
  }
}

function programThat(answer: Answer | null) {
  program.answer = answer;
  program.asked = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  return program.asked;
}

const taken = () => ({ status: 200, body: { value: { version: 2, state: 'signed-by-one', verdict: 'verified' } } });

/** The fake school, and the PDF of the protocol. */
function serverWithPaper(
  view = { ...closedMeeting, protocol: locked },
  deeds: Record<string, () => any> = { '/api/council/sign-electronically': taken },
) {
  const server = fakeServer(view, { deeds });
  const others = globalThis.fetch;
  const fetched: string[] = [];
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (!url.startsWith('/api/papers/') && !url.startsWith('/api/files/')) return others(url, init);
    fetched.push(url);
    return Promise.resolve(new Response('%PDF the exact bytes'));
  });
  return { ...server, fetched };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function choose(user: ReturnType<typeof userEvent.setup>) {
  showPage(address);
  const part = await screen.findByRole('region', { name: 'presiding person' });
  await user.click(await within(part).findByRole('radio', { name: 'digitally' }));
  return within(part);
}

describe('clause 13, facts (Electronic signature): signing through NCALayer', () => {
  it('explains the question of the browser before the click, and signs the exact PDF', async () => {
    const asked = programThat(() => ({ status: true, body: { result: ['TUlJ\nQQ=='] } }));
    const server = serverWithPaper();
    const user = userEvent.setup();
    const part = await choose(user);
    expect(part.getByText(/the browser may ask whether this page may reach a program on this computer/u)).toBeTruthy();
    expect(asked).toEqual([]);
    await user.selectOptions(part.getByLabelText('Which text is signed'), 'kk');
    await user.click(part.getByRole('button', { name: 'Sign digitally' }));
    await vi.waitFor(() =>
      expect(server.sent.some((one) => one.path === '/api/council/sign-electronically')).toBe(true),
    );
    expect(server.fetched).toEqual([`/api/papers/protocol?id=${idOf(10)}&lang=kk&format=pdf`]);
    expect(asked[0].args).toMatchObject({
      format: 'cms',
      data: btoa('%PDF the exact bytes'),
      signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
      signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'] },
      locale: 'en',
    });
    expect(server.sent.at(-1)?.input).toMatchObject({ part: 'presiding', language: 'kk', cms: 'TUlJQQ==', version: 1 });
  });

  it.each([
    ['the program is absent', null, /NCALayer does not answer. Start the program/u],
    ['cancelled', () => ({ status: true, body: {} }), /Signing was cancelled and nothing was recorded/u],
    [
      'a wrong password',
      () => ({ status: false, code: '500', message: 'Error', details: 'keystore password was incorrect' }),
      /NCALayer did not take the password/u,
    ],
    [
      'another fault',
      () => ({ status: false, code: '500', message: 'No keys', details: 'none' }),
      /NCALayer could not sign: 500: No keys \(none\)/u,
    ],
  ] as const)('%s: says what to do next, and nothing is sent', async (_name, answer, words) => {
    programThat(answer);
    const server = serverWithPaper();
    const user = userEvent.setup();
    const part = await choose(user);
    await user.click(part.getByRole('button', { name: 'Sign digitally' }));
    expect((await part.findByRole('alert')).textContent).toMatch(words);
    expect(server.sent.filter((one) => one.path.includes('sign'))).toEqual([]);
    expect(part.getByRole('button', { name: 'Sign digitally' })).toHaveProperty('disabled', false);
  });

  it('one request at a time', async () => {
    let finish = (): void => {};
    programThat((_request, say) => {
      finish = () => say({ status: true, body: {} });
    });
    serverWithPaper();
    const user = userEvent.setup();
    const part = await choose(user);
    await user.click(part.getByRole('button', { name: 'Sign digitally' }));
    expect(await part.findByText(/Choose the key and type its password in the window of NCALayer/u)).toBeTruthy();
    const other = within(screen.getByRole('region', { name: 'secretary' }));
    await user.click(other.getByRole('radio', { name: 'digitally' }));
    await user.click(other.getByRole('button', { name: 'Sign digitally' }));
    expect((await other.findByRole('alert')).textContent).toMatch(/takes one request at a time/u);
    finish();
    expect((await part.findByRole('alert')).textContent).toMatch(/Signing was cancelled/u);
  });

  it('a refusal of the server is said in words', async () => {
    programThat(() => ({ status: true, body: { result: ['QUJD'] } }));
    const refusal = { kind: 'refused', refusal: { reason: 'signature-of-other-person', facts: {} } };
    serverWithPaper(undefined, { '/api/council/sign-electronically': () => ({ status: 409, body: refusal }) });
    const user = userEvent.setup();
    const part = await choose(user);
    await user.click(part.getByRole('button', { name: 'Sign digitally' }));
    expect((await part.findByRole('alert')).textContent).toMatch(/The key belongs to somebody else/u);
  });
});

describe('a signature that is there', () => {
  const signedBy = (verdict: any) => ({
    ...closedMeeting,
    protocol: {
      ...locked,
      state: 'signed-by-one' as const,
      signatures: [
        {
          part: 'secretary' as const,
          personId: idOf(3),
          name: 'Тестова Айгүл',
          signedOn: closedMeeting.heldOn,
          fileId: idOf(71),
          hash: 'ab'.repeat(32),
          electronic: { paperId: idOf(70), language: 'ru' as const, verdict },
        },
      ],
    },
  });

  it('says that it is not verified, and what is open', async () => {
    fakeServer(signedBy({ kind: 'not-verified', card, unchecked: ['authority', 'person'] }));
    showPage(address);
    const part = within(await screen.findByRole('region', { name: 'secretary' }));
    expect(part.getByText(/digital, stored, not verified/u)).toBeTruthy();
    expect(part.getByText(/no certificate of the authority is installed here/u)).toBeTruthy();
    expect(part.getByText(/the staff record has none/u)).toBeTruthy();
    expect(part.getByText('ТЕСТОВА АЙГҮЛ, certificate 5a01, TEST CA')).toBeTruthy();
    const bundle = screen.getByRole('link', { name: 'Download the protocol with its signatures (ZIP)' });
    expect(bundle.getAttribute('href')).toBe(`/api/signed/protocol?id=${idOf(10)}`);
  });

  it('fixes the text for the other person, who signs the same file', async () => {
    programThat(() => ({ status: true, body: { result: ['QUJD'] } }));
    const server = serverWithPaper(signedBy({ kind: 'verified', card }) as any);
    const user = userEvent.setup();
    const part = await choose(user);
    expect(part.getByLabelText('Which text is signed')).toHaveProperty('disabled', true);
    await user.click(part.getByRole('button', { name: 'Sign digitally' }));
    await vi.waitFor(() => expect(server.sent.at(-1)?.path).toBe('/api/council/sign-electronically'));
    expect(server.fetched).toEqual([`/api/files/${idOf(70)}`]);
    expect(server.sent.at(-1)?.input).toMatchObject({ language: 'ru' });
  });
});
