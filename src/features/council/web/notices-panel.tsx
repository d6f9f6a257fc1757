import { Button } from '@mantine/core';
import {
  council_web_told,
  council_web_told_by_mouth,
  council_web_told_by_mouth_of,
  council_web_told_knows,
  council_web_told_none,
  council_web_told_noted,
  council_web_told_waits,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import type { NoticeLine } from '../rules/notice-view.ts';
import { acknowledgeNotice } from '../rules/notice-contract.ts';
import { type Me } from '#features/cases/web/use-me.ts';
import { mayKeep } from './may-keep.ts';

/** Everyone told: who knows of the meeting as it stands now, and who does not yet. */
export function NoticesPanel({ view, me }: { readonly view: MeetingView; readonly me: Me | undefined }) {
  const deed = usePerform(acknowledgeNotice);
  if (view.afterTheFact || view.state === 'closed') return null;
  const { notices } = view;
  const known = notices.filter((one) => one.seenAt !== null).length;
  return (
    <Panel title={council_web_told({ known, all: notices.length })}>
      {notices.length === 0 ? <p className="tk-dim">{council_web_told_none()}</p> : null}
      <ul className="cn-people">
        {notices.map((one) => (
          <li key={one.personId}>
            <span>{one.name}</span>
            <span className="tk-small tk-dim cn-block">
              <Icon name={one.seenAt === null ? 'clock' : 'check'} size={14} /> {wordsOf(one)}
            </span>
            {one.seenAt === null && mayKeep(me) && one.personId !== me?.personId ? (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={council_web_told_by_mouth_of({ name: one.name })}
                loading={deed.running}
                onClick={() => void deed.run({ meetingId: view.id, personId: one.personId, version: one.version })}
              >
                {council_web_told_by_mouth()}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <FailureNote failure={deed.failure} />
    </Panel>
  );
}

function wordsOf({ what, seenAt, byOther }: NoticeLine): string {
  const told = say(`council_web_told_${what}`);
  if (seenAt === null) return `${told} · ${council_web_told_waits()}`;
  return `${told} · ${byOther ? council_web_told_noted() : council_web_told_knows()}`;
}
