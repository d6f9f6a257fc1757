import { Button } from '@mantine/core';
import {
  council_web_notice_called,
  council_web_notice_cancelled,
  council_web_notice_join,
  council_web_notice_know,
  council_web_notice_moved,
  council_web_notice_released,
  council_web_notice_title,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { longDay } from '#ui/long-day.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { acknowledgeNotice, noticesOfMe, type MyNotice } from '../rules/notice-contract.ts';
import { CalendarButton } from './calendar-button.tsx';
import { dayWithWeekday, whenAndWhere } from './council-words.ts';
import { useToday } from './use-today.ts';

/** Meetings the reader is to come to and does not yet know of, or of whose change they do not know. */
export function NoticesOfMe() {
  const today = useToday();
  const rows = (useAsk(noticesOfMe, {}).data?.rows ?? []).filter((row) => !row.seen);
  const deed = usePerform(acknowledgeNotice);
  if (rows.length === 0) return null;
  return (
    <Queue title={council_web_notice_title()} count={rows.length}>
      {rows.map((row) => (
        <QueueRow
          key={row.meetingId}
          title={titleOf(row, today ?? undefined)}
          detail={<NoticeDetail row={row} />}
          marks={<ClauseChip clause={5} />}
          action={
            <span className="cn-buttons">
              {row.what === 'called' || row.what === 'moved' ? <CalendarButton meetingId={row.meetingId} /> : null}
              <Button
                variant="default"
                loading={deed.running}
                onClick={() => void deed.run({ meetingId: row.meetingId, personId: null, version: row.version })}
              >
                {council_web_notice_know()}
              </Button>
            </span>
          }
        />
      ))}
      <FailureNote failure={deed.failure} />
    </Queue>
  );
}

function NoticeDetail({ row }: { readonly row: MyNotice }) {
  if (row.what === 'cancelled' || row.what === 'released') return null;
  return (
    <>
      {whenAndWhere(row).join(' · ')}
      {row.link === null ? null : (
        <>
          {' · '}
          <a href={row.link} target="_blank" rel="noopener noreferrer">
            {council_web_notice_join()}
          </a>
        </>
      )}
    </>
  );
}

/** «№ 5 отырыс 27 қарашадан 30 қарашаға ауыстырылды». */
function titleOf({ what, number, heldOn, was }: MyNotice, today: string | undefined): string {
  const day = dayWithWeekday(heldOn, today);
  if (what === 'moved') return council_web_notice_moved({ number, day, was: was === null ? '' : wasWords(was, today) });
  if (what === 'cancelled') return council_web_notice_cancelled({ number, day });
  return what === 'released'
    ? council_web_notice_released({ number, day })
    : council_web_notice_called({ number, day });
}

const wasWords = ({ on, at }: NonNullable<MyNotice['was']>, today: string | undefined): string =>
  at === null ? longDay(on, today) : `${longDay(on, today)}, ${at}`;
