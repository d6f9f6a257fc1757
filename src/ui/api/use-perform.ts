import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ActionContract, InputOf, OutputOf } from '#kernel/pure/contract.ts';
import { askReload } from './deed-dialogs-store.ts';
import type { Failure } from './failure.ts';
import { refreshFeatures } from './query-client.ts';
import { intentFor, sendDeed, type Intent } from './send-deed.ts';

export type PerformOptions<C extends ActionContract> = {
  /** Called with the answer after the screens that show it were told to ask again. */
  readonly onDone?: (value: OutputOf<C>, input: InputOf<C>) => void;
};

export type Performing<C extends ActionContract> = {
  /** Does the deed; null when it was not done (see `failure`). */
  readonly run: (input: InputOf<C>) => Promise<OutputOf<C> | null>;
  readonly running: boolean;
  /** Why it was not done; cleared by the next run. A cancelled reason dialog is no failure. */
  readonly failure: Failure | null;
  readonly clear: () => void;
};

/** One deed for a form or a button: request id, repeats, reasons, stale versions and refreshes are seen to here. */
export function usePerform<C extends ActionContract>(contract: C, options: PerformOptions<C> = {}): Performing<C> {
  const client = useQueryClient();
  const unanswered = useRef<Intent | null>(null);
  const busy = useRef(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = async (input: InputOf<C>): Promise<OutputOf<C> | null> => {
    const intent = intentFor(input, unanswered.current);
    unanswered.current = intent;
    const told = await sendDeed(contract, input, intent.requestId);
    if (told.ok || told.failure.kind !== 'offline') unanswered.current = null;
    if (told.ok) {
      await refreshFeatures(client, contract.touches);
      options.onDone?.(told.value, input);
      return told.value;
    }
    if (told.failure.kind !== 'needs-reasons') setFailure(told.failure);
    if (told.failure.kind === 'stale' && (await askReload(told.failure))) await client.invalidateQueries();
    return null;
  };

  const run = async (input: InputOf<C>): Promise<OutputOf<C> | null> => {
    if (busy.current) return null;
    busy.current = true;
    setRunning(true);
    setFailure(null);
    try {
      return await attempt(input);
    } finally {
      busy.current = false;
      setRunning(false);
    }
  };

  return { run, running, failure, clear: () => setFailure(null) };
}
