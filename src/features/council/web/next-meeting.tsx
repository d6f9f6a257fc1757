import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import {
  council_web_items_n,
  council_web_meeting_of_day,
  council_web_prepare,
  council_web_see_meeting,
  council_web_state_opened,
  council_web_to_hearing,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Countdown } from '#ui/countdown.tsx';
import { NextStep } from '#ui/next-step.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { meetings } from '../contract.ts';
import { dayWithWeekday, whenAndWhere } from './council-words.ts';
import { meetingPath } from './meeting-path.ts';
import { useMe } from '#features/cases/web/use-me.ts';
import { mayKeep } from './may-keep.ts';

/** The meeting that goes on, else the nearest one called. */
export function NextMeeting({ today }: { readonly today: PlainDate }) {
  const me = useMe();
  const asked = useAsk(meetings, { from: addDays(today, -31), limit: 100 }).data?.meetings ?? [];
  const going = asked.find((one) => one.state === 'opened');
  const next = going ?? asked.findLast((one) => one.state === 'called');
  if (next === undefined) return null;
  return (
    <NextStep
      title={council_web_meeting_of_day({ number: next.number, day: dayWithWeekday(next.heldOn, today) })}
      detail={[...whenAndWhere(next), council_web_items_n({ n: next.items })].join(' · ')}
      marks={
        going === undefined ? (
          <Countdown due={next.heldOn} today={today} isEvent />
        ) : (
          <StatusBadge tone="accent">{council_web_state_opened()}</StatusBadge>
        )
      }
      action={
        <Button component={Link} to={meetingPath(next)}>
          {wordOf(going !== undefined, mayKeep(me))}
        </Button>
      }
    />
  );
}

/** Who does not keep meetings only looks at them. */
function wordOf(goesOn: boolean, keeps: boolean): string {
  if (goesOn) return council_web_to_hearing();
  return keeps ? council_web_prepare() : council_web_see_meeting();
}
