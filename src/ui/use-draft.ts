import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ZodType } from 'zod';
import { dropDraft, findDraft, saveDraft } from '#kernel/pure/kernel-contracts.ts';
import { askOnce, performOnce } from './api/call.ts';
import { dropLocally, findLocally, keepLocally, type DraftBody } from './draft-store.ts';
import { intentFor } from './api/send-deed.ts';

const everyMs = 3000;

/** `local`: kept on this machine, on its way to the server; `saved`: also there. */
export type DraftState = 'untouched' | 'local' | 'saved';

export type Draft<T> = {
  readonly value: T;
  readonly set: (value: T) => void;
  /** Forgets the draft, here and on the server; call it when the deed is done. */
  readonly drop: () => void;
  readonly state: DraftState;
  /** True when what stands in the form was typed earlier. */
  readonly restored: boolean;
};

/** What is being typed, kept at once on this machine and every three seconds on the server, for 24 hours. */
export function useDraft<T extends DraftBody>(key: string, schema: ZodType<T>, initial: T): Draft<T> {
  const [value, setValue] = useState<T>(() => locallyOr(key, schema, initial));
  const [state, setState] = useState<DraftState>(() => (findLocally(key) === null ? 'untouched' : 'local'));
  const [restored, setRestored] = useState(state === 'local');
  const unsent = useRef<DraftBody>(findLocally(key)?.sent === false ? value : null);
  const touched = useRef(state === 'local');

  useEffect(() => {
    let gone = false;
    const fetchKept = async (): Promise<void> => {
      const found = await onServer(key, schema);
      if (gone || touched.current || found === null) return;
      setValue(found);
      setRestored(true);
      setState('saved');
    };
    void fetchKept();
    return () => {
      gone = true;
    };
  }, [key, schema]);

  useSending(key, unsent, () => setState('saved'));

  const set = (next: T): void => {
    touched.current = true;
    unsent.current = next;
    keepLocally(key, { body: next, at: Date.now(), sent: false });
    setValue(next);
    setState('local');
  };
  const drop = (): void => {
    unsent.current = null;
    dropLocally(key);
    setState('untouched');
    const input = { key };
    void performOnce(dropDraft, { input, requestId: intentFor(input, null).requestId });
  };
  return { value, set, drop, state, restored };
}

/** Sends what is unsent every three seconds, and once more when the form is left. */
function useSending(key: string, unsent: RefObject<DraftBody>, onSaved: () => void): void {
  const saved = useRef(onSaved);
  useEffect(() => {
    const send = async (): Promise<void> => {
      const body = unsent.current;
      if (body === null) return;
      const input = { key, body };
      const told = await performOnce(saveDraft, { input, requestId: intentFor(input, null).requestId });
      if (!told.ok || unsent.current !== body) return;
      unsent.current = null;
      keepLocally(key, { body, at: Date.now(), sent: true });
      saved.current();
    };
    const timer = setInterval(() => void send(), everyMs);
    return () => {
      clearInterval(timer);
      void send();
    };
  }, [key, unsent]);
}

async function onServer<T>(key: string, schema: ZodType<T>): Promise<T | null> {
  const told = await askOnce(findDraft, { key });
  if (!told.ok || told.value.draft === null) return null;
  const found = schema.safeParse(told.value.draft.body);
  return found.success ? found.data : null;
}

function locallyOr<T extends DraftBody>(key: string, schema: ZodType<T>, initial: T): T {
  const kept = findLocally(key);
  const parsed = kept === null ? null : schema.safeParse(kept.body);
  return parsed?.success === true ? parsed.data : initial;
}
