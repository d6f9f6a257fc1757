import { Button, Textarea } from '@mantine/core';
import { tellDone } from '#features/school/web/tell-done.ts';
import { useFields } from '#features/school/web/use-fields.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  pupils_web_last_day,
  pupils_web_leave,
  pupils_web_leave_reason,
  pupils_web_leave_reason_hint,
  pupils_web_leave_text,
  pupils_web_leave_done,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { leave } from '../contract.ts';
import type { PupilOf } from './pupil-page.tsx';

type Props = { readonly pupil: PupilOf; readonly today: PlainDate; readonly onClose: () => void };
type Typed = { readonly lastDay: PlainDate | null; readonly reason: string };

/** Records that a pupil leaves the school; the card stays. */
export function LeaveDialog({ pupil, today, onClose }: Props) {
  const deed = usePerform(leave, {
    onDone: () => {
      tellDone(pupils_web_leave_done());
      onClose();
    },
  });
  const { values, set, errorOf, check } = useFields<Typed>({ lastDay: today, reason: '' }, deed.failure);
  const send = (): void => {
    const input = check(leave.input, { ...values, pupilId: pupil.id, version: pupil.version });
    if (input !== null) void deed.run(input);
  };
  return (
    <Dialog title={pupils_web_leave()} onClose={onClose}>
      <div className="tk-form">
        <p>{pupils_web_leave_text()}</p>
        <DayInput
          label={pupils_web_last_day()}
          required
          value={values.lastDay}
          error={errorOf('lastDay')}
          onChange={(lastDay) => set({ lastDay })}
        />
        <Textarea
          label={pupils_web_leave_reason()}
          description={pupils_web_leave_reason_hint()}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={values.reason}
          error={errorOf('reason')}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <FailureNote failure={deed.failure} />
        <div className="tk-form-end">
          <Button loading={deed.running} onClick={send}>
            {pupils_web_leave()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
