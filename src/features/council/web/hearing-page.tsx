import './council.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  council_web_back,
  council_web_hearing_not_open,
  council_web_hearing_over,
  council_web_meeting_no,
  council_web_prepare,
  council_web_to_protocol,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Answered, Waiting } from '#ui/answered.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { meeting } from '../contract.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { Hearing } from './hearing.tsx';
import { preparationPath, protocolPath } from './meeting-path.ts';
import { useMe } from '#features/cases/web/use-me.ts';
import { useParam } from './use-param.ts';
import { useWorkCalendar } from './use-work-calendar.ts';

/** A meeting being held; or read through again before its protocol is locked. */
export function HearingPage() {
  const meetingId = useParam('meetingId');
  const ask = useAsk(meeting, { meetingId });
  return (
    <Answered ask={ask} lines={8}>
      {(view) => (mayBeHeard(view) ? <HearingReady key={view.id} view={view} /> : <NotNow view={view} />)}
    </Answered>
  );
}

const mayBeHeard = ({ state, protocol }: MeetingView): boolean =>
  state === 'opened' || (state === 'closed' && protocol?.state === 'drafted');

function HearingReady({ view }: { readonly view: MeetingView }) {
  const me = useMe();
  const calendar = useWorkCalendar(view.heldOn);
  if (me === undefined || calendar === null) return <Waiting lines={8} />;
  return <Hearing view={view} me={me} calendar={calendar} />;
}

function NotNow({ view }: { readonly view: MeetingView }) {
  const over = view.state === 'closed';
  return (
    <Page
      title={council_web_meeting_no({ number: view.number })}
      back={<Link to="/council">{council_web_back()}</Link>}
    >
      <EmptyState
        icon={over ? 'lock' : 'council'}
        title={over ? council_web_hearing_over() : council_web_hearing_not_open()}
        action={
          <Button component={Link} to={over ? protocolPath(view.id) : preparationPath(view.id)}>
            {over ? council_web_to_protocol() : council_web_prepare()}
          </Button>
        }
      />
    </Page>
  );
}
