import { Button } from '@mantine/core';
import {
  access_web_session_end,
  access_web_session_end_of,
  access_web_session_here,
  access_web_session_line,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { Chip } from '#ui/status-badge.tsx';
import { endSession, ownSessions } from '../contract.ts';
import { deviceWord } from './device-word.ts';

const moment = (at: string): string => `${longDay(dayOfMoment(at))}, ${hourOf(at)}`;

/** Where the own account is signed in: the device as its browser names itself, since when, last used. */
export function OwnSessions() {
  const ask = useAsk(ownSessions, {});
  const end = usePerform(endSession);
  return (
    <Answered ask={ask} lines={2}>
      {({ rows }) => (
        <>
          <ul className="tk-queue">
            {rows.map((row) => (
              <li className="tk-row" key={row.id}>
                <span className="tk-row-words">
                  <b>{deviceWord(row.device)}</b> {row.here ? <Chip>{access_web_session_here()}</Chip> : null}
                  <span className="tk-small tk-dim" style={{ display: 'block' }}>
                    {access_web_session_line({ since: moment(row.startedAt), seen: moment(row.seenAt) })}
                  </span>
                </span>
                {row.here ? null : (
                  <Button
                    variant="default"
                    loading={end.running}
                    aria-label={access_web_session_end_of({ device: deviceWord(row.device) })}
                    onClick={() => void end.run({ sessionId: row.id })}
                  >
                    {access_web_session_end()}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <FailureNote failure={end.failure} />
        </>
      )}
    </Answered>
  );
}
