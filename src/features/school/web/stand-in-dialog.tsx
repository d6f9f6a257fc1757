import { SimpleGrid, TextInput } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_order_number,
  school_web_order_on,
  school_web_post_from,
  school_web_post_until,
  school_web_stand_in_act,
  school_web_stand_in_given,
  school_web_stand_in_order_hint,
  school_web_stand_in_order_needed,
  school_web_stand_in_text,
  school_web_stand_in_who,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import type { PickOption } from '#ui/pick.tsx';
import { standIn } from '../contract.ts';
import type { Post } from '../rules/person-fields.ts';
import { named } from './named.ts';
import { PersonPick } from './person-pick.tsx';
import { tellDone } from './tell-done.ts';
import { orNull, useFields, type FormFields } from './use-fields.ts';

type Draft = {
  readonly person: PickOption | null;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly number: string;
  readonly on: PlainDate | null;
};

type Props = { readonly post: Post; readonly today: PlainDate; readonly onClose: () => void };

/** Who carries the duties of this post, from which day to which, by which order (clause 7). */
export function StandInDialog({ post, today, onClose }: Props) {
  const give = usePerform(standIn, {
    onDone: () => {
      tellDone(school_web_stand_in_given());
      onClose();
    },
  });
  const fields = useFields<Draft>({ person: null, startsOn: today, endsOn: null, number: '', on: null }, give.failure);
  const submit = (): void => {
    const { person, startsOn, endsOn, number, on } = fields.values;
    const order = orNull(number) === null && on === null ? null : { number, on };
    const input = fields.check(standIn.input, {
      postId: post.id,
      personId: person?.id,
      days: { startsOn, endsOn },
      order,
    });
    if (input !== null) void give.run(input);
  };
  return (
    <DialogForm
      title={named(post.title)}
      verb={school_web_stand_in_act()}
      deed={give}
      wide
      onSend={submit}
      onClose={onClose}
    >
      <p>{school_web_stand_in_text()}</p>
      <StandInFields fields={fields} byOrder={post.kind === 'head'} />
    </DialogForm>
  );
}

type FieldsProps = { readonly fields: FormFields<Draft>; readonly byOrder: boolean };

const StandInFields = ({ fields: { values, set, errorOf }, byOrder }: FieldsProps) => (
  <>
    <PersonPick
      label={school_web_stand_in_who()}
      required
      value={values.person}
      error={errorOf('personId')}
      onChange={(person) => set({ person })}
    />
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <DayInput
        label={school_web_post_from()}
        required
        value={values.startsOn}
        error={errorOf('days.startsOn')}
        onChange={(startsOn) => set({ startsOn })}
      />
      <DayInput
        label={school_web_post_until()}
        required
        value={values.endsOn}
        error={errorOf('days.endsOn')}
        onChange={(endsOn) => set({ endsOn })}
      />
    </SimpleGrid>
    <p className="tk-small tk-dim">{byOrder ? school_web_stand_in_order_needed() : school_web_stand_in_order_hint()}</p>
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={school_web_order_number()}
        required={byOrder}
        maxLength={40}
        value={values.number}
        error={errorOf('order.number')}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <DayInput
        label={school_web_order_on()}
        required={byOrder}
        value={values.on}
        error={errorOf('order.on')}
        onChange={(on) => set({ on })}
      />
    </SimpleGrid>
  </>
);
