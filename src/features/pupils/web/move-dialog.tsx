import { Select } from '@mantine/core';
import { useState } from 'react';
import { tellDone } from '#features/school/web/tell-done.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  pupils_web_class_new,
  pupils_web_move,
  pupils_web_move_on,
  pupils_web_move_text,
  pupils_web_moved,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { move } from '../contract.ts';
import type { PupilOf } from './pupil-page.tsx';
import { useClassOptions } from './use-class-options.ts';

type Props = { readonly pupil: PupilOf; readonly today: PlainDate; readonly onClose: () => void };

/** Moves one pupil to another class from a day on. */
export function MoveDialog({ pupil, today, onClose }: Props) {
  const options = useClassOptions().filter((one) => one.value !== pupil.classId);
  const [classId, setClassId] = useState<string | null>(null);
  const [on, setOn] = useState<PlainDate | null>(today);
  const deed = usePerform(move, {
    onDone: () => {
      tellDone(pupils_web_moved());
      onClose();
    },
  });
  const send = (): void => {
    if (classId !== null && on !== null) void deed.run({ pupilIds: [pupil.id], classId, on });
  };
  return (
    <DialogForm
      title={pupils_web_move()}
      verb={pupils_web_move()}
      deed={deed}
      disabled={classId === null || on === null}
      onSend={send}
      onClose={onClose}
    >
      <p className="tk-dim">{pupils_web_move_text()}</p>
      <Select
        label={pupils_web_class_new()}
        required
        searchable
        data={options}
        value={classId}
        onChange={setClassId}
        data-autofocus
      />
      <DayInput label={pupils_web_move_on()} required value={on} onChange={setOn} />
    </DialogForm>
  );
}
