import { useState } from 'react';
import { council_web_open } from '#messages';
import { mayOpenOn } from '../rules/check-opening.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { openMeeting } from '../contract.ts';
import { DeedButton } from './deed-button.tsx';
import { OpeningDialog } from './opening-dialog.tsx';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import { whyNot } from './why-not.ts';

/** The one primary act of a prepared meeting on its day; before, preparing it is, and this says when. */
export function OpenMeetingButton({ view }: { readonly view: MeetingView }) {
  const me = useMe();
  const [opened, setOpened] = useState(false);
  if (!mayDo(me, openMeeting) || me === undefined) return null;
  const why = whyNot(mayOpenOn(view, me.calendarToday));
  return (
    <>
      <DeedButton variant={why === null ? 'filled' : 'default'} why={why} onClick={() => setOpened(true)}>
        {council_web_open()}
      </DeedButton>
      {opened ? <OpeningDialog view={view} today={me.calendarToday} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
