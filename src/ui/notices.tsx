import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';

const Shown = lazy(async () => ({ default: (await import('./notices-shown.tsx')).NoticesShown }));

/** Short notices in the corner; what shows them is fetched with the first one. */
export function Notices() {
  const { notifications } = useNotifications();
  const [needed, setNeeded] = useState(false);
  if (!needed && notifications.length > 0) setNeeded(true);
  return needed ? (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  ) : null;
}
