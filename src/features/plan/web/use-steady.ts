import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function on every rendering, which always does what the newest one does: so that rows not typed into stay as they are. */
export function useSteady<A extends readonly unknown[]>(newest: (...args: A) => void): (...args: A) => void {
  const kept = useRef(newest);
  useLayoutEffect(() => {
    kept.current = newest;
  });
  return useCallback((...args: A) => kept.current(...args), []);
}
