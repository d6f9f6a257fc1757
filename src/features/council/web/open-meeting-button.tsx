import { useState } from 'react';
import { council_web_open } from '#messages';
import { moveMeeting } from '../rules/move-meeting.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { openMeeting } from '../contract.ts';
import { DeedButton } from './deed-button.tsx';
import { OpeningDialog } from './opening-dialog.tsx';
import { mayDo, useMe } from './use-me.ts';
import { whyNot } from './why-not.ts';

/** The one primary act of a prepared meeting. */
export function OpenMeetingButton({ view }: { readonly view: MeetingView }) {
  const me = useMe();
  const [opened, setOpened] = useState(false);
  if (!mayDo(me, openMeeting) || me === undefined) return null;
  return (
    <>
      <DeedButton why={whyNot(moveMeeting(view.state, 'open'))} onClick={() => setOpened(true)}>
        {council_web_open()}
      </DeedButton>
      {opened ? <OpeningDialog view={view} today={me.calendarToday} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
