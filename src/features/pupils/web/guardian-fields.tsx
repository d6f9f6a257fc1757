import { Checkbox, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { PersonNameFields } from '#features/school/web/person-name-fields.tsx';
import {
  pupils_web_guardian_language,
  pupils_web_kinship,
  pupils_web_phone,
  pupils_web_primary,
  pupils_web_primary_text,
  pupils_web_work,
  ui_lang_kk,
  ui_lang_ru,
} from '#messages';
import { say } from '#ui/say.ts';
import { Kinship } from '../contract.ts';
import type { GuardianDraft } from './guardian-draft.ts';

export type GuardianFieldsProps = {
  readonly value: GuardianDraft;
  readonly onChange: (part: Partial<GuardianDraft>) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly at?: string;
};

/** A parent or other legal representative (clause 9). */
export function GuardianFields({ value, onChange, errorOf, at = '' }: GuardianFieldsProps) {
  return (
    <>
      <PersonNameFields name={value.name} nameRu={value.nameRu} at={at} errorOf={errorOf} onChange={onChange} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label={pupils_web_kinship()}
          required
          value={value.kinship}
          error={errorOf(`${at}kinship`)}
          data={Kinship.options.map((one) => ({ value: one, label: say(`pupils_kinship_${one}`) }))}
          onChange={(chosen) => onChange({ kinship: Kinship.options.find((one) => one === chosen) ?? null })}
        />
        <TextInput
          label={pupils_web_phone()}
          type="tel"
          placeholder="+7 701 123 45 67"
          value={value.phone}
          error={errorOf(`${at}phone`)}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
      </SimpleGrid>
      <TextInput
        label={pupils_web_work()}
        maxLength={300}
        value={value.work}
        error={errorOf(`${at}work`)}
        onChange={(event) => onChange({ work: event.currentTarget.value })}
      />
      <div>
        <p className="tk-label">{pupils_web_guardian_language()}</p>
        <SegmentedControl
          aria-label={pupils_web_guardian_language()}
          value={value.language}
          onChange={(chosen) => onChange({ language: chosen === 'ru' ? 'ru' : 'kk' })}
          data={[
            { value: 'kk', label: ui_lang_kk() },
            { value: 'ru', label: ui_lang_ru() },
          ]}
        />
      </div>
      <Checkbox
        label={pupils_web_primary()}
        description={pupils_web_primary_text()}
        checked={value.isPrimary}
        onChange={(event) => onChange({ isPrimary: event.currentTarget.checked })}
      />
    </>
  );
}
