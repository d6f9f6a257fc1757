import type { Reason } from './call.ts';
import type { ShownDeparture, StaleFailure } from './failure.ts';

export type DeedDialog =
  | {
      readonly kind: 'reasons';
      readonly departures: readonly ShownDeparture[];
      readonly answer: (reasons: readonly Reason[] | null) => void;
    }
  | { readonly kind: 'stale'; readonly failure: StaleFailure; readonly answer: (reload: boolean) => void };

const listeners = new Set<() => void>();
let open: DeedDialog | null = null;

export const openDialog = (): DeedDialog | null => open;

export function listenToDialogs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the person for a reason per departure; null when they think better of it. */
export const askReasons = (departures: readonly ShownDeparture[]): Promise<readonly Reason[] | null> =>
  new Promise((resolve) => show({ kind: 'reasons', departures, answer: closing(resolve) }));

/** Shows that somebody else was faster; true when the person wants to see the new state. */
export const askReload = (failure: StaleFailure): Promise<boolean> =>
  new Promise((resolve) => show({ kind: 'stale', failure, answer: closing(resolve) }));

function show(dialog: DeedDialog | null): void {
  open = dialog;
  for (const listener of listeners) listener();
}

const closing =
  <T>(resolve: (value: T) => void) =>
  (value: T): void => {
    show(null);
    resolve(value);
  };
