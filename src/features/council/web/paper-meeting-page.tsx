import './council.css';
import { Link } from '@tanstack/react-router';
import {
  council_web_back,
  council_web_meeting_no,
  council_web_paper_closed,
  council_web_paper_lede,
  council_web_paper_title,
} from '#messages';
import { Answered, Waiting } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Page } from '#ui/page.tsx';
import { meeting } from '../contract.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { preparationPath, protocolPath } from './meeting-path.ts';
import { PaperMeetingForm } from './paper-meeting-form.tsx';
import { useToday } from './use-today.ts';
import { useParam } from './use-param.ts';
import { useWorkCalendar } from './use-work-calendar.ts';

/** Idea 6 of the process: the meeting was held without electricity; its signed paper is entered here. */
export function PaperMeetingPage() {
  const ask = useAsk(meeting, { meetingId: useParam('meetingId') });
  return (
    <Answered ask={ask} lines={8}>
      {(view) => <OnPaper view={view} />}
    </Answered>
  );
}

function OnPaper({ view }: { readonly view: MeetingView }) {
  const calendar = useWorkCalendar(view.heldOn);
  const today = useToday();
  const open = view.state === 'called' || view.state === 'opened';
  return (
    <Page
      title={council_web_paper_title()}
      lede={council_web_paper_lede()}
      marks={<ClauseChip clause={13} />}
      back={<Link to={preparationPath(view.id)}>{council_web_meeting_no({ number: view.number })}</Link>}
    >
      {open ? null : (
        <p className="cn-hint">
          {council_web_paper_closed()} <Link to={protocolPath(view.id)}>{council_web_back()}</Link>
        </p>
      )}
      {open && (calendar === null || today === null) ? <Waiting lines={8} /> : null}
      {open && calendar !== null && today !== null ? (
        <PaperMeetingForm view={view} calendar={calendar} today={today} />
      ) : null}
    </Page>
  );
}
