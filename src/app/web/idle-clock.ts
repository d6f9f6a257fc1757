const storageKey = 'tirek-active';
const noteEveryMs = 5000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** When somebody last did something in any window of this browser; a moment in the future is a clock set back. */
function idleMs(): number {
  const last = Number(localStorage.getItem(storageKey));
  return Number.isFinite(last) ? Math.abs(Date.now() - last) : Number.POSITIVE_INFINITY;
}

export const noteActive = (): void => localStorage.setItem(storageKey, String(Date.now()));

/** Calls `onIdle` once nobody has done anything for so many minutes, in any window; until the returned function is called. */
export function watchIdle(minutes: number, onIdle: () => void): () => void {
  // A laptop that was asleep wakes with a key: the time is over all the same.
  const isOver = (): boolean => idleMs() >= minutes * 60_000;
  noteActive();
  const note = (): void => {
    if (idleMs() > noteEveryMs) noteIfAwake();
  };
  const noteIfAwake = (): void => (isOver() ? onIdle() : noteActive());
  const look = (): void => (isOver() ? onIdle() : undefined);
  const timer = setInterval(look, noteEveryMs);
  for (const sign of signs) globalThis.addEventListener(sign, note, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const sign of signs) globalThis.removeEventListener(sign, note, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}
