import { NativeSelect, TextInput } from '@mantine/core';
import { tellDone } from '#features/school/web/tell-done.ts';
import { orNull, useFields, type FormFields } from '#features/school/web/use-fields.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  pupils_web_arrive,
  pupils_web_arrive_done,
  pupils_web_arrive_on,
  pupils_web_arrive_place,
  pupils_web_arrive_text,
  pupils_web_class_new,
  pupils_web_leave_place_hint,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { arrive } from '../contract.ts';
import type { PupilOf } from './pupil-page.tsx';
import { useClassOptions } from './use-class-options.ts';

type Props = { readonly pupil: PupilOf; readonly today: PlainDate; readonly onClose: () => void };
type Typed = { readonly on: PlainDate | null; readonly classId: string; readonly place: string };

/** Takes a pupil who left back into a class. */
export function ArriveDialog({ pupil, today, onClose }: Props) {
  const deed = usePerform(arrive, {
    onDone: () => {
      tellDone(pupils_web_arrive_done());
      onClose();
    },
  });
  const start: Typed = { on: today, classId: '', place: '' };
  const fields = useFields<Typed>(start, deed.failure);
  const send = (): void => {
    const { on, classId, place } = fields.values;
    const typed = { on, classId, place: orNull(place) };
    const input = fields.check(arrive.input, { ...typed, pupilId: pupil.id, version: pupil.version });
    if (input !== null) void deed.run(input);
  };
  return (
    <DialogForm title={pupils_web_arrive()} verb={pupils_web_arrive()} deed={deed} onSend={send} onClose={onClose}>
      <p className="tk-dim">{pupils_web_arrive_text()}</p>
      <Fields fields={fields} />
    </DialogForm>
  );
}

function Fields({ fields }: { readonly fields: FormFields<Typed> }) {
  const { values, set, errorOf } = fields;
  const options = useClassOptions();
  return (
    <>
      <NativeSelect
        label={pupils_web_class_new()}
        required
        data={[{ value: '', label: '-' }, ...options]}
        value={values.classId}
        error={errorOf('classId')}
        onChange={(event) => set({ classId: event.currentTarget.value })}
      />
      <DayInput
        label={pupils_web_arrive_on()}
        required
        value={values.on}
        error={errorOf('on')}
        onChange={(on) => set({ on })}
      />
      <TextInput
        label={pupils_web_arrive_place()}
        description={pupils_web_leave_place_hint()}
        maxLength={300}
        value={values.place}
        error={errorOf('place')}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
    </>
  );
}
