import { door } from '#features/access/contract.ts';
import { app_test_clock } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { longDay } from '#ui/long-day.ts';

/** Says above everything that the clock, and so the school, is only for trying. */
export function TestClockNotice() {
  const { data } = useAsk(door, {});
  if (data?.testClock !== true) return null;
  return (
    <p className="tk-test-clock">
      <Icon name="clock" size={16} /> {app_test_clock({ day: longDay(data.today) })}
    </p>
  );
}
