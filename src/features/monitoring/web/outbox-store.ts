import { z } from 'zod';
import { claimOutbox, outboxName } from '#ui/outbox-place.ts';
import { ContactBody } from '../rules/contact-contract.ts';

const shelf = 'waiting';

/** A home visit as it waits on the phone. Its request id never changes: sent twice, it is recorded once. */
export const WaitingVisit = z.object({
  id: z.string(),
  accountId: z.string(),
  caseId: z.string(),
  pupilName: z.string(),
  body: ContactBody,
  photos: z.array(z.object({ name: z.string(), blob: z.instanceof(Blob), fileId: z.string().nullable() })),
  /** Why the server will not take it as it is; null while it only waits for the line. */
  refused: z.string().nullable(),
});
export type WaitingVisit = z.infer<typeof WaitingVisit>;

export type OutboxStore = {
  readonly keep: (visit: WaitingVisit) => Promise<void>;
  readonly all: () => Promise<readonly WaitingVisit[]>;
  readonly drop: (id: string) => Promise<void>;
};

/** What waits for this account, in the browser's own store; closed after each step, so that sign-out can wipe it. */
export const outboxOf = (accountId: string): OutboxStore => ({
  keep: async (visit) => {
    claimOutbox(accountId);
    await onShelf('readwrite', (store) => store.put(visit));
  },
  all: async () => {
    const found = z.array(z.unknown()).parse(await onShelf('readonly', (store) => store.getAll()));
    return found.flatMap((one) => {
      const visit = WaitingVisit.safeParse(one);
      return visit.success && visit.data.accountId === accountId ? [visit.data] : [];
    });
  },
  drop: async (id) => {
    await onShelf('readwrite', (store) => store.delete(id));
  },
});

async function onShelf<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(shelf, mode);
      const asked = work(transaction.objectStore(shelf));
      transaction.addEventListener('complete', () => resolve(asked.result));
      transaction.addEventListener('error', () => reject(faultOf(transaction.error)));
      transaction.addEventListener('abort', () => reject(faultOf(transaction.error)));
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(outboxName, 1);
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(shelf, { keyPath: 'id' }));
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(faultOf(asked.error)));
  });
}

const faultOf = (error: DOMException | null): Error => error ?? new Error('The store of this browser did not answer');
