import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import { refreshFeatures } from './query-client.ts';

const Line = z.object({ touches: z.array(z.string()) });

/** Keeps the screens of this window fresh: one channel, one line per change at the school. Used once, by the frame. */
export function useLive(enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return undefined;
    const channel = new EventSource('/api/live');
    let wasLost = false;
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const touches = touchesOf(event.data);
      if (touches.length > 0) void refreshFeatures(client, touches);
    });
    channel.addEventListener('error', () => {
      wasLost = true;
    });
    channel.addEventListener('open', () => {
      if (wasLost) void client.invalidateQueries();
      wasLost = false;
    });
    return () => channel.close();
  }, [client, enabled]);
}

function touchesOf(data: unknown): readonly string[] {
  if (typeof data !== 'string') return [];
  try {
    const line = Line.safeParse(JSON.parse(data));
    return line.success ? line.data.touches : [];
  } catch {
    return [];
  }
}
