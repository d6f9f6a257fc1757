import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  council_web_cancel,
  council_web_cancel_do,
  council_web_cancel_reason,
  council_web_cancel_reason_missing,
  council_web_cancel_text,
  council_web_cancel_title,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { cancelMeeting } from '../contract.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';

const shortest = 5;

/** Cancels a meeting that was not opened: says what becomes of its questions, asks why. */
export function CancelMeetingButton({ view, why }: { readonly view: MeetingView; readonly why: string | null }) {
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const deed = usePerform(cancelMeeting, { onDone: () => setOpened(false) });
  return (
    <>
      <DeedButton variant="default" why={why} fullWidth onClick={() => setOpened(true)}>
        {council_web_cancel()}
      </DeedButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={council_web_cancel_title()}
        closeButtonProps={{ 'aria-label': ui_cancel() }}
      >
        <div className="cn-form">
          <p>{council_web_cancel_text({ n: view.items.length })}</p>
          <Textarea
            label={council_web_cancel_reason()}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FailureNote failure={deed.failure} />
          <DeedButton
            why={reason.trim().length < shortest ? council_web_cancel_reason_missing() : null}
            loading={deed.running}
            onClick={() => void deed.run({ meetingId: view.id, version: view.version, reason })}
          >
            {council_web_cancel_do()}
          </DeedButton>
        </div>
      </Modal>
    </>
  );
}
