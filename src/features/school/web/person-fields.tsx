import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { checkIin, padIin } from '#kernel/pure/iin.ts';
import {
  school_web_email,
  school_web_external_label,
  school_web_external_text,
  school_web_iin,
  school_web_iin_optional,
  school_web_phone,
} from '#messages';
import { CheckedInput } from './checked-input.tsx';
import type { PersonDraft } from './person-draft.ts';
import { PersonNameFields } from './person-name-fields.tsx';

export type PersonFieldsProps = {
  readonly value: PersonDraft;
  readonly onChange: (part: Partial<PersonDraft>) => void;
  readonly errorOf: (path: string) => string | undefined;
};

/** What is kept of a member of staff. */
export function PersonFields({ value, onChange, errorOf }: PersonFieldsProps) {
  return (
    <>
      <PersonNameFields name={value.name} nameRu={value.nameRu} errorOf={errorOf} onChange={onChange} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={school_web_phone()}
          type="tel"
          placeholder="+7 701 123 45 67"
          value={value.phone}
          error={errorOf('phone')}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
        <TextInput
          label={school_web_email()}
          type="email"
          value={value.email}
          error={errorOf('email')}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
        <CheckedInput
          label={school_web_iin()}
          description={school_web_iin_optional()}
          digits={12}
          rule={(text) => checkIin(padIin(text))}
          value={value.iin}
          error={errorOf('iin')}
          onChange={(iin) => onChange({ iin })}
        />
      </SimpleGrid>
      <Checkbox
        label={school_web_external_label()}
        description={school_web_external_text()}
        checked={value.external}
        onChange={(event) => onChange({ external: event.currentTarget.checked })}
      />
    </>
  );
}
