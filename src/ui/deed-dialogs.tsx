import { lazy, Suspense, useSyncExternalStore } from 'react';
import { listenToDialogs, openDialog } from './api/deed-dialogs-store.ts';

const ReasonDialog = lazy(async () => ({ default: (await import('./reason-dialog.tsx')).ReasonDialog }));
const StaleDialog = lazy(async () => ({ default: (await import('./stale-dialog.tsx')).StaleDialog }));

/** The two dialogs any deed may need; stands once, at the root of the app. They are fetched when first needed. */
export function DeedDialogs() {
  const dialog = useSyncExternalStore(listenToDialogs, openDialog);
  if (dialog === null) return null;
  return (
    <Suspense fallback={null}>
      {dialog.kind === 'reasons' ? (
        <ReasonDialog departures={dialog.departures} onSend={dialog.answer} onCancel={() => dialog.answer(null)} />
      ) : (
        <StaleDialog failure={dialog.failure} onAnswer={dialog.answer} />
      )}
    </Suspense>
  );
}
