// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerUploads } from '#ui/testing/answer-uploads.ts';
import { ContactBody } from '../rules/contact-contract.ts';
import type { OutboxStore, WaitingVisit } from './outbox-store.ts';
import { sendVisit } from './send-visit.ts';
import { contact, ids } from './testing/support-fixture.ts';

afterEach(() => vi.unstubAllGlobals());

const visit: WaitingVisit = {
  id: '00000000-0000-4000-8000-0000000000aa',
  accountId: ids.account,
  caseId: ids.case,
  pupilName: 'Айдаров Данияр',
  body: ContactBody.parse(contact({ kind: 'visit', photoConsent: true })),
  photos: [
    { name: '1.jpg', blob: new Blob(['first'], { type: 'image/jpeg' }), fileId: null },
    { name: '2.jpg', blob: new Blob(['second'], { type: 'image/jpeg' }), fileId: null },
  ],
  refused: null,
};
const files = [
  { fileId: ids.photo, name: '1.jpg' },
  { fileId: ids.words, name: '2.jpg' },
];

/** The phone's shelf, watched: what stands on it after each step. */
function shelfWith(one: WaitingVisit) {
  const kept = new Map([[one.id, one]]);
  const store: OutboxStore = {
    keep: async (next) => void kept.set(next.id, next),
    all: async () => [...kept.values()],
    drop: async (id) => void kept.delete(id),
  };
  return { kept, store };
}

type Line = 'up' | 'broken' | { readonly status: number; readonly body: object };

function serve(line: () => Line) {
  const sent: { requestId: string; input: { fileIds: string[] } }[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const now = line();
    sent.push(JSON.parse(init.body as string));
    if (now === 'broken') throw new TypeError('Failed to fetch');
    if (now === 'up') return new Response(JSON.stringify({ value: { contactId: ids.contact } }));
    return new Response(JSON.stringify(now.body), { status: now.status });
  });
  return sent;
}

describe('a home visit survives a lost network', () => {
  it('photos first, each once; then the words with their ids; nothing is left on the phone', async () => {
    const uploads = answerUploads(...files);
    const sent = serve(() => 'up');
    const { kept, store } = shelfWith(visit);
    expect(await sendVisit(visit, store)).toBe('sent');
    expect(uploads).toEqual(['first', 'second']);
    expect(sent).toMatchObject([{ requestId: visit.id, input: { fileIds: [ids.photo, ids.words], caseId: ids.case } }]);
    expect(kept.size).toBe(0);
  });

  it('the line breaks after the photos: it waits, and goes again under the same request with the same photos', async () => {
    const uploads = answerUploads(...files);
    let line: Line = 'broken';
    const sent = serve(() => line);
    const { kept, store } = shelfWith(visit);
    expect(await sendVisit(visit, store)).toBe('waits');
    line = 'up';
    const waiting = kept.get(visit.id);
    if (waiting === undefined) throw new Error('nothing waits');
    expect(await sendVisit(waiting, store)).toBe('sent');
    expect(uploads).toEqual(['first', 'second']);
    expect(sent.map(({ requestId, input }) => [requestId, input.fileIds])).toEqual([
      [visit.id, [ids.photo, ids.words]],
      [visit.id, [ids.photo, ids.words]],
    ]);
  });

  it('what the server refuses stays with the reason, and is not thrown away', async () => {
    answerUploads(...files);
    const refusal = { reason: 'support-case-closed', facts: {} };
    serve(() => ({ status: 409, body: { kind: 'refused', refusal } }));
    const { kept, store } = shelfWith(visit);
    expect(await sendVisit(visit, store)).toBe('refused');
    expect(kept.get(visit.id)?.refused).toMatch(/\S{4,}/u);
    expect(kept.get(visit.id)?.photos.map(({ fileId }) => fileId)).toEqual([ids.photo, ids.words]);
  });

  it('an ended session is no refusal: it waits for the same person to sign in', async () => {
    answerUploads(...files);
    serve(() => ({ status: 401, body: { kind: 'signed-out' } }));
    const { kept, store } = shelfWith(visit);
    expect(await sendVisit(visit, store)).toBe('waits');
    expect(kept.get(visit.id)?.refused).toBeNull();
  });
});
