import { door } from '#features/access/contract.ts';
import { app_demo } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';

/** Says above everything that the school is made up. */
export function DemoNotice() {
  const { data } = useAsk(door, {});
  if (data?.demo === undefined) return null;
  return (
    <p className="tk-demo-notice">
      <Icon name="info" size={16} /> {app_demo()}
    </p>
  );
}
