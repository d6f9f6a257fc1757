import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  monitoring_contact_answer,
  monitoring_contact_guardian,
  monitoring_contact_guardian_any,
  monitoring_contact_help,
  monitoring_contact_kind,
  monitoring_contact_on,
  monitoring_contact_outsider,
  monitoring_contact_restricted,
  monitoring_contact_restricted_hint,
  monitoring_contact_return,
  monitoring_contact_return_hint,
  monitoring_contact_unanswered,
  monitoring_contact_with,
  monitoring_contact_words,
  monitoring_contact_words_hint,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { say } from '#ui/say.ts';
import { TextInTwo } from '#ui/text-in-two.tsx';
import { ContactKind, HelpAnswer, WithWhom, type ContactBody } from '../rules/contact-contract.ts';

export type ContactFieldsProps = {
  readonly value: ContactBody;
  readonly onChange: (value: ContactBody) => void;
  readonly guardians: readonly { readonly id: string; readonly name: string }[];
  readonly today: PlainDate;
  /** The kind is settled by the page, as on a home visit. */
  readonly kindIsSettled?: boolean;
};

/** What a contact says: what it was, with whom, what was spoken of, what came of it. */
export function ContactFields(props: ContactFieldsProps) {
  const { value, onChange, today, kindIsSettled = false } = props;
  const set = (part: Partial<ContactBody>): void => onChange({ ...value, ...part });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {kindIsSettled ? null : (
          <NativeSelect
            label={monitoring_contact_kind()}
            value={value.kind}
            data={ContactKind.options.map((one) => ({ value: one, label: say(`monitoring_kind_${one}`) }))}
            onChange={(event) => set({ kind: ContactKind.parse(event.currentTarget.value) })}
          />
        )}
        <DayInput
          label={monitoring_contact_on()}
          value={value.on}
          max={today}
          required
          onChange={(on) => set(on === null ? {} : { on })}
        />
      </SimpleGrid>
      <WithWhomFields {...props} />
      <TextInTwo
        label={monitoring_contact_words()}
        description={monitoring_contact_words_hint()}
        required
        value={value.words}
        onChange={(words) => set({ words })}
      />
      <HelpFields value={value} set={set} />
      <DayInput
        label={monitoring_contact_return()}
        description={monitoring_contact_return_hint()}
        value={value.returnOn}
        onChange={(returnOn) => set({ returnOn })}
      />
      <Checkbox
        label={monitoring_contact_restricted()}
        description={monitoring_contact_restricted_hint()}
        checked={value.restricted}
        onChange={(event) => set({ restricted: event.currentTarget.checked })}
      />
    </>
  );
}

function WithWhomFields({ value, onChange, guardians }: ContactFieldsProps) {
  const set = (part: Partial<ContactBody>): void => onChange({ ...value, ...part });
  const withParents = value.withWhom === 'parents' || value.withWhom === 'both';
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NativeSelect
        label={monitoring_contact_with()}
        value={value.withWhom}
        data={WithWhom.options.map((one) => ({ value: one, label: say(`monitoring_with_${one}`) }))}
        onChange={(event) => set({ withWhom: WithWhom.parse(event.currentTarget.value) })}
      />
      {withParents && guardians.length > 0 ? (
        <NativeSelect
          label={monitoring_contact_guardian()}
          value={value.guardianId ?? ''}
          data={[
            { value: '', label: monitoring_contact_guardian_any() },
            ...guardians.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set({ guardianId: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      ) : null}
      {value.withWhom === 'other' ? (
        <TextInput
          label={monitoring_contact_outsider()}
          required
          value={value.outsider ?? ''}
          onChange={(event) => set({ outsider: event.currentTarget.value })}
        />
      ) : null}
    </SimpleGrid>
  );
}

type HelpFieldsProps = { readonly value: ContactBody; readonly set: (part: Partial<ContactBody>) => void };

/** Clause 17 asks whether help was offered and what the parents answered. */
const HelpFields = ({ value, set }: HelpFieldsProps) => (
  <>
    <Checkbox
      label={monitoring_contact_help()}
      checked={value.offersHelp}
      onChange={(event) => set({ offersHelp: event.currentTarget.checked })}
    />
    {value.offersHelp ? (
      <NativeSelect
        label={monitoring_contact_answer()}
        value={value.answer ?? ''}
        data={[
          { value: '', label: monitoring_contact_unanswered() },
          ...HelpAnswer.options.map((one) => ({ value: one, label: say(`monitoring_answer_${one}`) })),
        ]}
        onChange={(event) => set({ answer: HelpAnswer.safeParse(event.currentTarget.value).data ?? null })}
      />
    ) : null}
  </>
);
