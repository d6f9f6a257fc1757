import './council.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  council_web_after_the_fact,
  council_web_back,
  council_web_goes_on,
  council_web_meeting_no,
  council_web_to_hearing,
  council_web_to_protocol,
  council_web_was_cancelled,
  council_web_was_closed,
  council_web_was_signed,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { NextStep } from '#ui/next-step.tsx';
import { Page } from '#ui/page.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { meeting } from '../contract.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { AgendaBoard } from './agenda-board.tsx';
import { dayWithWeekday, whenAndWhere } from './council-words.ts';
import { DeparturesAhead } from './departures-ahead.tsx';
import { MeetingBadge } from './meeting-badge.tsx';
import { hearingPath, protocolPath } from './meeting-path.ts';
import { MeetingSide } from './meeting-side.tsx';
import { OpenMeetingButton } from './open-meeting-button.tsx';
import { AddQuestions } from './add-questions.tsx';
import { useMe } from '#features/cases/web/use-me.ts';
import { useParam } from './use-param.ts';

/** A meeting being prepared: agenda, invitations, dossiers, plans; then it is opened here. */
export function MeetingPage() {
  const ask = useAsk(meeting, { meetingId: useParam('meetingId') });
  return (
    <Answered ask={ask} lines={8}>
      {(view) => <Preparation view={view} />}
    </Answered>
  );
}

function Preparation({ view }: { readonly view: MeetingView }) {
  const me = useMe();
  const today = me?.calendarToday;
  const lede = [dayWithWeekday(view.heldOn, today), ...whenAndWhere(view)].join(' · ');
  return (
    <Page
      title={council_web_meeting_no({ number: view.number })}
      lede={lede}
      back={<Link to="/council">{council_web_back()}</Link>}
      marks={
        <>
          <MeetingBadge state={view.state} protocol={view.protocol?.state ?? null} />
          {view.afterTheFact ? <StatusBadge icon="edit">{council_web_after_the_fact()}</StatusBadge> : null}
        </>
      }
      actions={view.state === 'called' ? <OpenMeetingButton view={view} /> : undefined}
    >
      <Elsewhere view={view} />
      <DeparturesAhead ahead={view.state === 'called' ? view.ahead : []} />
      <div className="tk-columns">
        <div>
          <AgendaBoard view={view} me={me} />
          {view.state === 'called' || view.state === 'opened' ? <AddQuestions view={view} me={me} /> : null}
        </div>
        <MeetingSide view={view} me={me} />
      </div>
    </Page>
  );
}

/** Where the work has gone on to. */
function Elsewhere({ view }: { readonly view: MeetingView }) {
  if (view.state === 'opened') {
    return (
      <NextStep
        title={council_web_goes_on()}
        action={
          <Button component={Link} to={hearingPath(view.id)}>
            {council_web_to_hearing()}
          </Button>
        }
      />
    );
  }
  if (view.state === 'closed') {
    return (
      <NextStep
        title={view.protocol?.state === 'signed' ? council_web_was_signed() : council_web_was_closed()}
        clause={13}
        action={
          <Button component={Link} to={protocolPath(view.id)}>
            {council_web_to_protocol()}
          </Button>
        }
      />
    );
  }
  return view.state === 'cancelled' ? (
    <p className="cn-hint">{council_web_was_cancelled({ reason: view.cancelReason ?? '' })}</p>
  ) : null;
}
