import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  council_web_close,
  council_web_close_decided,
  council_web_close_do,
  council_web_close_rolls,
  council_web_close_title,
  council_web_ends_at,
  council_web_time_missing,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { hourOf } from '#ui/long-day.ts';
import { closeMeeting } from '../contract.ts';
import { checkClosing } from '../rules/check-closing.ts';
import { ClockTime, type ItemView, type MeetingView } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';
import { inOrder } from './in-order.ts';
import { itemTitle } from './item-title.ts';
import { protocolPath } from './meeting-path.ts';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';
import { whyNot } from './why-not.ts';

export type CloseMeetingButtonProps = {
  readonly view: MeetingView;
  readonly me: Me;
  readonly flushAll: () => Promise<boolean>;
};

/** Ends the meeting: says first which questions roll over. */
export function CloseMeetingButton({ view, me, flushAll }: CloseMeetingButtonProps) {
  const [opened, setOpened] = useState(false);
  if (!mayDo(me, closeMeeting)) return null;
  const open = async (): Promise<void> => {
    await flushAll();
    setOpened(true);
  };
  return (
    <>
      <DeedButton variant="default" why={null} onClick={() => void open()}>
        {council_web_close()}
      </DeedButton>
      {opened ? <ClosingDialog view={view} onClose={() => setOpened(false)} /> : null}
    </>
  );
}

function ClosingDialog({ view, onClose }: { readonly view: MeetingView; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [endsAt, setEndsAt] = useState(() => (view.afterTheFact ? '' : hourOf(new Date().toISOString())));
  const deed = usePerform(closeMeeting, { onDone: () => void navigate({ to: protocolPath(view.id) }) });
  const items = inOrder(view.items, null);
  const left = items.filter((one) => one.decisions.length === 0);
  const time = ClockTime.safeParse(endsAt);
  const why = whyNot(
    checkClosing(
      view.state,
      items.map((one) => ({ position: one.position, hasNotes: hasNotes(one), decided: one.decisions.length > 0 })),
    ),
  );
  return (
    <Dialog title={council_web_close_title()} onClose={onClose}>
      <div className="cn-form">
        <p>{council_web_close_decided({ n: items.length - left.length, all: items.length })}</p>
        {left.length === 0 ? null : (
          <div>
            <p>{council_web_close_rolls()}</p>
            <ul className="cn-plain">
              {left.map((one) => (
                <li key={one.id}>{itemTitle(one)}</li>
              ))}
            </ul>
          </div>
        )}
        <TextInput
          label={council_web_ends_at()}
          placeholder="16:40"
          maxLength={5}
          value={endsAt}
          error={endsAt === '' || time.success ? undefined : council_web_time_missing()}
          onChange={(event) => setEndsAt(event.currentTarget.value)}
        />
        <FailureNote failure={deed.failure} />
        <DeedButton
          why={why ?? (endsAt !== '' && !time.success ? council_web_time_missing() : null)}
          loading={deed.running}
          onClick={() =>
            void deed.run({ meetingId: view.id, version: view.version, endsAt: time.success ? time.data : null })
          }
        >
          {council_web_close_do()}
        </DeedButton>
      </div>
    </Dialog>
  );
}

const hasNotes = (item: ItemView): boolean =>
  item.speeches.length > 0 ||
  [item.heard, item.childWords, item.wording].some((text) => text !== null && text.text !== '');
