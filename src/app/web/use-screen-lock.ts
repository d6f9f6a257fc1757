import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { lockScreen } from '#features/access/contract.ts';
import { performOnce } from '#ui/api/call.ts';
import { intentFor } from '#ui/api/send-deed.ts';
import { leaveSignedOut, stayWhenSignedOut } from '#ui/api/signed-out.ts';
import { hearTabs, tellTabs } from '#ui/tabs.ts';
import { noteActive, watchIdle } from './idle-clock.ts';

const againMs = 5000;

export type ScreenLock = { readonly locked: boolean; readonly open: () => void };

/** Locks this window when nobody is there, together with the other windows of the browser and the session on the server. */
export function useScreenLock(idleMinutes: number): ScreenLock {
  const [locked, setLocked] = useState(false);
  const client = useQueryClient();

  const open = useCallback((): void => {
    noteActive();
    rest(false);
    setLocked(false);
    void client.invalidateQueries();
  }, [client]);

  useEffect(
    () =>
      hearTabs((word) => {
        if (word === 'locked') setLocked(true);
        if (word === 'unlocked') open();
        if (word === 'left') {
          rest(false);
          leaveSignedOut();
        }
      }),
    [open],
  );
  useEffect(() => {
    if (locked) return undefined;
    return watchIdle(idleMinutes, () => {
      setLocked(true);
      tellTabs('locked');
    });
  }, [locked, idleMinutes]);
  useEffect(() => {
    if (!locked) return undefined;
    rest(true);
    return untilLocked();
  }, [locked]);
  useEffect(() => () => rest(false), []);
  return { locked, open };
}

/** Behind a locked screen nothing is asked, and no refusal of the server leads away from the page. */
function rest(quiet: boolean): void {
  stayWhenSignedOut(quiet);
  onlineManager.setOnline(!quiet);
}

/** Tells the server until it knows: over a broken line the cover alone must do. */
function untilLocked(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const tell = async (): Promise<void> => {
    const input = {};
    const told = await performOnce(lockScreen, { input, requestId: intentFor(input, null).requestId });
    if (!over && !told.ok && told.failure.kind !== 'signed-out') timer = setTimeout(() => void tell(), againMs);
  };
  void tell();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
