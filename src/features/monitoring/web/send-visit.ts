import type { Failure } from '#ui/api/failure.ts';
import { performOnce } from '#ui/api/call.ts';
import { sentenceOf } from '#ui/api/sentence-of.ts';
import { uploadFile } from '#ui/api/upload-file.ts';
import { recordContact } from '../rules/contact-contract.ts';
import type { OutboxStore, WaitingVisit } from './outbox-store.ts';

export type Sending = 'sent' | 'waits' | 'refused';

/**
 * Sends a visit that waits: each photo once, its id kept at once, then the words under one request id. A broken line leaves it
 * waiting where it stood; what the server refuses stays too, with the reason.
 */
export async function sendVisit(waiting: WaitingVisit, store: OutboxStore): Promise<Sending> {
  const visit = await sendPhotos(waiting, store);
  if (typeof visit === 'string') return visit;
  const fileIds = visit.photos.flatMap(({ fileId }) => fileId ?? []);
  const input = { ...visit.body, fileIds, caseId: visit.caseId, follows: null };
  const told = await performOnce(recordContact, { input, requestId: visit.id });
  if (!told.ok) return stays(visit, told.failure, store);
  await store.drop(visit.id);
  return 'sent';
}

async function sendPhotos(waiting: WaitingVisit, store: OutboxStore): Promise<WaitingVisit | Sending> {
  let visit = waiting;
  for (const [index, photo] of waiting.photos.entries()) {
    if (photo.fileId !== null) continue;
    const sent = await uploadFile(new File([photo.blob], photo.name, { type: photo.blob.type }), () => undefined);
    if (!sent.ok) return stays(visit, sent.failure, store);
    visit = withFile(visit, index, sent.file.fileId);
    await store.keep(visit);
  }
  return visit;
}

const withFile = (visit: WaitingVisit, index: number, fileId: string): WaitingVisit => ({
  ...visit,
  photos: visit.photos.map((photo, at) => (at === index ? { ...photo, fileId } : photo)),
});

/** A broken line, an ended session or a fault of the server pass by themselves; a refusal asks for a person. */
async function stays(visit: WaitingVisit, failure: Failure, store: OutboxStore): Promise<Sending> {
  if (failure.kind === 'offline' || failure.kind === 'signed-out' || failure.kind === 'fault') return 'waits';
  await store.keep({ ...visit, refused: sentenceOf(failure) });
  return 'refused';
}
