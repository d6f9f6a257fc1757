import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Departure } from '#kernel/pure/result.ts';
import {
  council_web_appoint,
  council_web_appoint_save,
  council_web_ends_on,
  council_web_ends_on_hint,
  council_web_order_missing,
  council_web_order_number,
  council_web_order_on,
  council_web_order_scan,
  council_web_scan_attached,
  council_web_starts_missing,
  council_web_starts_on,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Section } from '#ui/page.tsx';
import { SavedMark } from '#ui/saved-mark.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { appointComposition } from '../contract.ts';
import { checkComposition, compositionKept, type Member } from '../rules/check-composition.ts';
import { MemberPart } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';
import { MembersPicker } from './members-picker.tsx';
import { packInUse } from '#features/procedure/web/packs.ts';
import { useStaff, type StaffRow } from './use-staff.ts';
import { ValidityLine } from './validity-line.tsx';
import { whyNot } from './why-not.ts';

const Draft = z.object({
  orderNumber: z.string(),
  orderOn: PlainDate.nullable(),
  startsOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  members: z.array(z.object({ personId: Id, part: MemberPart })),
});
type Draft = z.infer<typeof Draft>;

/** The head's order on the composition; what it departs from is said while it is typed. */
export function AppointForm({ today }: { readonly today: PlainDate }) {
  const staff = useStaff();
  const [scan, setScan] = useState<{ readonly fileId: string; readonly name: string } | null>(null);
  const draft = useDraft('council-composition:new', Draft, emptyDraft(today));
  const deed = usePerform(appointComposition, {
    onDone: () => {
      draft.drop();
      draft.set(emptyDraft(today));
      setScan(null);
    },
  });
  const form = draft.value;
  const errors = fieldErrors(deed.failure);
  const change = (some: Partial<Draft>): void => draft.set({ ...form, ...some });
  const members = membersOf(form, staff);
  const checked = checkComposition(packInUse(), {
    ...form,
    orderOn: form.orderOn ?? '',
    startsOn: form.startsOn ?? '',
    members,
  });
  const save = (): void => {
    const { orderOn, startsOn } = form;
    if (orderOn !== null && startsOn !== null)
      void deed.run({ ...form, orderOn, startsOn, fileId: scan?.fileId ?? null });
  };
  return (
    <Section title={council_web_appoint()} actions={<SavedMark state={draft.state} restored={draft.restored} />}>
      <div className="tk-panel cn-form">
        <OrderFields form={form} today={today} errors={errors} onChange={change} />
        <MembersPicker staff={staff} members={form.members} onChange={(chosen) => change({ members: [...chosen] })} />
        {checked.ok ? <Validity members={members} departures={checked.departures} /> : null}
        {scan === null ? (
          <FileDrop label={council_web_order_scan()} accept="image/*,application/pdf" onUploaded={setScan} />
        ) : (
          <p>{council_web_scan_attached({ name: scan.name })}</p>
        )}
        <FailureNote failure={deed.failure} />
        <DeedButton why={whyNotYet(form) ?? whyNot(checked)} loading={deed.running} onClick={save}>
          {council_web_appoint_save()}
        </DeedButton>
      </div>
    </Section>
  );
}

type ValidityProps = { readonly members: readonly Member[]; readonly departures: readonly Departure[] };

const Validity = ({ members, departures }: ValidityProps) => (
  <ValidityLine members={members.length} departures={departures} kept={compositionKept(packInUse(), members)} />
);

const emptyDraft = (today: PlainDate): Draft => ({
  orderNumber: '',
  orderOn: null,
  startsOn: today,
  endsOn: null,
  members: [],
});

type OrderFieldsProps = {
  readonly form: Draft;
  readonly today: PlainDate;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (some: Partial<Draft>) => void;
};

const OrderFields = ({ form, today, errors, onChange: change }: OrderFieldsProps) => (
  <div className="cn-fields">
    <TextInput
      label={council_web_order_number()}
      required
      value={form.orderNumber}
      error={errors['orderNumber']}
      onChange={(event) => change({ orderNumber: event.currentTarget.value })}
    />
    <DayInput
      label={council_web_order_on()}
      required
      max={today}
      value={form.orderOn}
      error={errors['orderOn']}
      onChange={(orderOn) => change({ orderOn })}
    />
    <DayInput
      label={council_web_starts_on()}
      required
      value={form.startsOn}
      error={errors['startsOn']}
      onChange={(startsOn) => change({ startsOn })}
    />
    <DayInput
      label={council_web_ends_on()}
      description={council_web_ends_on_hint()}
      value={form.endsOn}
      error={errors['endsOn']}
      onChange={(endsOn) => change({ endsOn })}
    />
  </div>
);

function whyNotYet(form: Draft): string | null {
  if (form.orderNumber.trim() === '' || form.orderOn === null) return council_web_order_missing();
  return form.startsOn === null ? council_web_starts_missing() : null;
}

function membersOf(form: Draft, staff: readonly StaffRow[]): readonly Member[] {
  return form.members.map(({ personId, part }) => {
    const person = staff.find((row) => row.id === personId);
    return {
      personId,
      part,
      name: person?.name ?? '',
      external: person?.external ?? false,
      posts: person?.posts.map((post) => post.kind) ?? [],
    };
  });
}
