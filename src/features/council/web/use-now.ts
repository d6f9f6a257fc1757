import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

const everyMs = 15_000;

/** The moment of this machine, for the clock on the wall; facts take theirs from the server. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useInterval(() => setNow(new Date().toISOString()), everyMs, { autoInvoke: true });
  return now;
}
