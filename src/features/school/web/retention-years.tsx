import { NumberInput, SimpleGrid } from '@mantine/core';
import { school_web_retention_unset } from '#messages';
import { say } from '#ui/say.ts';
import { keptKinds, type SchoolSettings } from '../rules/settings.ts';

type Years = SchoolSettings['retentionYears'];
type Props = {
  readonly value: Years;
  readonly onChange: (years: Years) => void;
  readonly errorOf: (path: string) => string | undefined;
};

/** Years for each kind of record, as the school's own list of files has them; nothing is destroyed by them. */
export const RetentionYears = ({ value, onChange, errorOf }: Props) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
    {keptKinds.map((kind) => (
      <NumberInput
        key={kind}
        label={say(`school_web_kept_${kind}`)}
        placeholder={school_web_retention_unset()}
        min={1}
        max={100}
        allowDecimal={false}
        value={value[kind] ?? ''}
        error={errorOf(`settings.retentionYears.${kind}`)}
        onChange={(typed) => onChange({ ...value, [kind]: typeof typed === 'number' ? typed : null })}
      />
    ))}
  </SimpleGrid>
);
