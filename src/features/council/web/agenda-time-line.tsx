import {
  council_web_time_ends,
  council_web_time_fits,
  council_web_time_over,
  council_web_time_sum,
  council_web_time_unsaid,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { agendaTime } from '../rules/agenda-time.ts';
import type { MeetingView } from '../rules/meeting-view.ts';

/** The questions' time against the meeting's; nothing while no question has a time. */
export function AgendaTimeLine({ view }: { readonly view: MeetingView }) {
  const { startsAt, endsBy, items } = view;
  const time = agendaTime({ startsAt, endsBy, minutes: items.map((item) => item.minutes) });
  if (time.minutes === 0) return null;
  const words = [
    council_web_time_sum({ n: time.minutes }),
    ...(time.endsAt === null ? [] : [council_web_time_ends({ hour: time.endsAt })]),
    ...(time.over === null || endsBy === null
      ? []
      : [
          time.over === 0
            ? council_web_time_fits({ hour: endsBy })
            : council_web_time_over({ n: time.over, hour: endsBy }),
        ]),
    ...(time.unsaid === 0 ? [] : [council_web_time_unsaid({ n: time.unsaid })]),
  ];
  return (
    <p className="tk-small" role="status">
      <Icon name={time.over !== null && time.over > 0 ? 'info' : 'clock'} size={15} /> {words.join(' · ')}
    </p>
  );
}
