import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { refreshFeatures } from '#ui/api/query-client.ts';
import { recordContact } from '../rules/contact-contract.ts';
import { outboxOf, type WaitingVisit } from './outbox-store.ts';
import { sendVisit } from './send-visit.ts';

const againMs = 30_000;

export type Outbox = {
  readonly waiting: readonly WaitingVisit[];
  /** Keeps the visit on this phone and tries to send it; resolves once it is kept. */
  readonly add: (visit: WaitingVisit) => Promise<void>;
  readonly sendNow: () => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
};

/** What waits to be sent by this account; tried again when the line is back and every half minute. */
export function useOutbox(accountId: string | undefined): Outbox {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<readonly WaitingVisit[]>([]);

  const look = useCallback(async (): Promise<readonly WaitingVisit[]> => {
    if (accountId === undefined || !('indexedDB' in globalThis)) return [];
    const found = await outboxOf(accountId).all();
    setWaiting(found);
    return found;
  }, [accountId]);

  const sendNow = useCallback(async (): Promise<void> => {
    if (accountId === undefined) return;
    const ends = await alone(() => sendAll(accountId));
    if (ends.includes('sent')) await refreshFeatures(client, recordContact.touches);
    await look();
  }, [accountId, client, look]);

  useEffect(() => {
    const send = (): void => void sendNow().catch(() => undefined);
    send();
    const timer = setInterval(send, againMs);
    globalThis.addEventListener('online', send);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener('online', send);
    };
  }, [sendNow]);

  const add = async (visit: WaitingVisit): Promise<void> => {
    await outboxOf(visit.accountId).keep(visit);
    await look();
    void sendNow().catch(() => undefined);
  };
  const forget = async (id: string): Promise<void> => {
    if (accountId !== undefined) await outboxOf(accountId).drop(id);
    await look();
  };
  return { waiting, add, sendNow, forget };
}

/** One after another, the oldest first; a broken line ends the round. */
async function sendAll(accountId: string): Promise<readonly string[]> {
  if (!('indexedDB' in globalThis)) return [];
  const store = outboxOf(accountId);
  const ends: string[] = [];
  for (const visit of await store.all()) {
    const end = visit.refused === null ? await sendVisit(visit, store) : 'refused';
    ends.push(end);
    if (end === 'waits') break;
  }
  return ends;
}

/** Two windows of one browser do not send the same photo twice. */
async function alone(work: () => Promise<readonly string[]>): Promise<readonly string[]> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request('tirek-outbox', work);
}
