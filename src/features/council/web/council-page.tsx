import './council.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { council_web_call, council_web_lede, council_web_plan_open, council_web_title } from '#messages';
import { Page } from '#ui/page.tsx';
import { callMeeting, whatWaits } from '../contract.ts';
import { CompositionCard } from './composition-card.tsx';
import { FeedPanel } from './feed-panel.tsx';
import { MeetingsList } from './meetings-list.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { CancelledNumbers } from './protocol-corrections.tsx';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import { WaitingQuestions } from './waiting-questions.tsx';

/** The Council: what waits for it, its next meeting, its meetings by month, its composition. */
export function CouncilPage() {
  const me = useMe();
  const today = me?.calendarToday ?? null;
  const calls = mayDo(me, callMeeting);
  return (
    <Page
      title={council_web_title()}
      lede={council_web_lede()}
      actions={
        calls ? (
          <Button variant="default" component={Link} to="/council/meetings/new">
            {council_web_call()}
          </Button>
        ) : undefined
      }
    >
      {today === null ? null : <NextMeeting today={today} />}
      <div className="tk-columns">
        <div>
          {mayDo(me, whatWaits) ? <WaitingQuestions today={today} /> : null}
          {today === null ? null : <MeetingsList today={today} />}
        </div>
        <div className="cn-side">
          <CompositionCard appoints={calls} />
          <Button variant="default" component={Link} to="/council/work-plan">
            {council_web_plan_open()}
          </Button>
          {mayDo(me, whatWaits) ? <CancelledNumbers /> : null}
          <FeedPanel />
        </div>
      </div>
    </Page>
  );
}
