import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  council_web_by_decision,
  council_web_by_order,
  council_web_called_ad_hoc,
  council_web_called_by,
  council_web_called_by_plan,
  council_web_composition,
  council_web_composition_none,
  council_web_decision_not_stated,
  council_web_link_seen_by,
  council_web_move_who,
  council_web_paper_decision,
  council_web_paper_was,
} from '#messages';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { cancelMeeting, moveMeeting } from '../contract.ts';
import { holdOnPaper } from '../rules/paper-contract.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { moveMeeting as moveRule } from '../rules/move-meeting.ts';
import { CalendarButton } from './calendar-button.tsx';
import { CancelMeetingButton } from './cancel-meeting-button.tsx';
import { CompositionMembers } from './composition-members.tsx';
import { paperPath } from './meeting-path.ts';
import { MoveMeetingButton } from './move-meeting-button.tsx';
import { NoticesPanel } from './notices-panel.tsx';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';
import { mayKeep } from './may-keep.ts';
import { ValidityLine } from './validity-line.tsx';
import { whyNot } from './why-not.ts';

/** Who will sit, by which decision it is called, and what may still be done with the meeting. */
export function MeetingSide({ view, me }: { readonly view: MeetingView; readonly me: Me | undefined }) {
  return (
    <div className="cn-side">
      <Panel title={council_web_composition()}>
        {view.composition === null ? (
          <p className="tk-dim">{council_web_composition_none()}</p>
        ) : (
          <>
            <p className="tk-small tk-dim">
              {council_web_by_order({ number: view.composition.orderNumber, day: longDay(view.composition.orderOn) })}
            </p>
            <ValidityLine
              members={view.composition.members.length}
              departures={view.composition.departures}
              kept={view.composition.kept}
            />
            <CompositionMembers members={view.composition.members} />
          </>
        )}
      </Panel>
      <Panel title={council_web_called_by()}>
        <CalledBy view={view} />
        <MeetingDeeds view={view} me={me} />
      </Panel>
      <NoticesPanel view={view} me={me} />
    </div>
  );
}

/** Clause 5: the decision, as words and as paper 8; from the year's plan or not, and where one joins. */
function CalledBy({ view }: { readonly view: MeetingView }) {
  return (
    <>
      <p>
        {view.decisionNumber === null || view.decisionOn === null
          ? council_web_decision_not_stated()
          : council_web_by_decision({ number: view.decisionNumber, day: longDay(view.decisionOn) })}
      </p>
      <p className="tk-small tk-dim">
        {view.items.some((item) => item.planRowId !== null)
          ? council_web_called_by_plan()
          : council_web_called_ad_hoc()}
      </p>
      <JoinLink view={view} />
      {view.decisionNumber === null ? null : (
        <PaperButtons paper="meeting-decision" id={view.id} label={council_web_paper_decision()} />
      )}
    </>
  );
}

type SideProps = { readonly view: MeetingView; readonly me: Me | undefined };

const MeetingDeeds = ({ view, me }: SideProps) => (
  <div className="cn-stack">
    <Moving view={view} me={me} />
    {mayDo(me, holdOnPaper) && maybeHeld(view, me) ? (
      <Button variant="default" component={Link} to={paperPath(view.id)}>
        {council_web_paper_was()}
      </Button>
    ) : null}
    {mayDo(me, cancelMeeting) ? <CancelMeetingButton view={view} why={whyNot(moveRule(view.state, 'cancel'))} /> : null}
    {view.state === 'called' && !view.afterTheFact ? <CalendarButton meetingId={view.id} /> : null}
  </div>
);

/** Clause 5: the administration sets the day; whoever only prepares the meeting is told whom to ask. */
function Moving({ view, me }: SideProps) {
  const why = whyNot(moveRule(view.state, 'move'));
  if (mayDo(me, moveMeeting)) return <MoveMeetingButton view={view} why={why} />;
  return why === null && mayKeep(me) ? <p className="tk-small tk-dim">{council_web_move_who()}</p> : null;
}

/** A meeting still to come was not held on paper. */
const maybeHeld = ({ state, heldOn }: MeetingView, me: Me | undefined): boolean =>
  (state === 'called' || state === 'opened') && me !== undefined && heldOn <= me.calendarToday;

/** Where those who are not there join: for the eyes of those invited. */
function JoinLink({ view: { link } }: { readonly view: MeetingView }) {
  if (link === null) return null;
  return (
    <p>
      <a className="cn-link" href={link} target="_blank" rel="noopener noreferrer">
        {link}
      </a>
      <span className="tk-small tk-dim cn-block">{council_web_link_seen_by()}</span>
    </p>
  );
}
