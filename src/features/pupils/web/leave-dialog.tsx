import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { tellDone } from '#features/school/web/tell-done.ts';
import { orNull, useFields, type FormFields } from '#features/school/web/use-fields.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  pupils_web_last_day,
  pupils_web_leave,
  pupils_web_leave_done,
  pupils_web_leave_note,
  pupils_web_leave_place,
  pupils_web_leave_place_hint,
  pupils_web_leave_reason,
  pupils_web_leave_text,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { say } from '#ui/say.ts';
import { leave, LeaveReason } from '../contract.ts';
import { OpenCaseNote } from './open-case-note.tsx';
import type { PupilOf } from './pupil-page.tsx';

type Props = { readonly pupil: PupilOf; readonly today: PlainDate; readonly onClose: () => void };
type Typed = {
  readonly lastDay: PlainDate | null;
  readonly reason: LeaveReason;
  readonly place: string;
  readonly note: string;
};

/** Records that a pupil leaves the school; the card stays, and so does an open case. */
export function LeaveDialog({ pupil, today, onClose }: Props) {
  const deed = usePerform(leave, {
    onDone: () => {
      tellDone(pupils_web_leave_done());
      onClose();
    },
  });
  const start: Typed = { lastDay: today, reason: 'change-of-school', place: '', note: '' };
  const fields = useFields<Typed>(start, deed.failure);
  const { lastDay, reason, place, note } = fields.values;
  const send = (): void => {
    const typed = { lastDay, reason, place: orNull(place), note: reason === 'other' ? orNull(note) : null };
    const input = fields.check(leave.input, { ...typed, pupilId: pupil.id, version: pupil.version });
    if (input !== null) void deed.run(input);
  };
  return (
    <DialogForm title={pupils_web_leave()} verb={pupils_web_leave()} deed={deed} onSend={send} onClose={onClose}>
      <p>{pupils_web_leave_text()}</p>
      <OpenCaseNote pupilId={pupil.id} />
      <Fields fields={fields} />
    </DialogForm>
  );
}

function Fields({ fields }: { readonly fields: FormFields<Typed> }) {
  const { values, set, errorOf } = fields;
  return (
    <>
      <DayInput
        label={pupils_web_last_day()}
        required
        value={values.lastDay}
        error={errorOf('lastDay')}
        onChange={(lastDay) => set({ lastDay })}
      />
      <NativeSelect
        label={pupils_web_leave_reason()}
        value={values.reason}
        data={LeaveReason.options.map((one) => ({ value: one, label: say(`pupils_web_leave_${one}`) }))}
        onChange={(event) => set({ reason: LeaveReason.parse(event.currentTarget.value) })}
      />
      {values.reason === 'other' ? (
        <Textarea
          label={pupils_web_leave_note()}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={values.note}
          error={errorOf('note')}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      ) : null}
      {values.reason === 'graduation' ? null : (
        <TextInput
          label={pupils_web_leave_place()}
          description={pupils_web_leave_place_hint()}
          maxLength={300}
          value={values.place}
          error={errorOf('place')}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      )}
    </>
  );
}
