import { Group, Radio } from '@mantine/core';
import type { z } from 'zod';
import {
  dossier_web_negative,
  dossier_web_positive,
  dossier_web_positive_hint,
  dossier_web_positive_question,
} from '#messages';
import type { RemovalDraft } from './paper-draft.ts';
import { TextField, type PaperFieldsProps } from './paper-field.tsx';

type Draft = z.infer<typeof RemovalDraft>;

/** Clause 19: whether the characteristic speaks for removal is said openly, yes or no. */
export function RemovalFields({ value, onChange, errors }: PaperFieldsProps<Draft>) {
  return (
    <>
      <Radio.Group
        label={dossier_web_positive_question()}
        description={dossier_web_positive_hint()}
        withAsterisk
        error={errors['positive']}
        value={value.positive === null ? '' : String(value.positive)}
        onChange={(chosen) => onChange({ ...value, positive: chosen === 'true' })}
      >
        <Group mt="xs">
          <Radio value="true" label={dossier_web_positive()} />
          <Radio value="false" label={dossier_web_negative()} />
        </Group>
      </Radio.Group>
      <TextField
        name="text"
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        errors={errors}
        required
      />
    </>
  );
}
