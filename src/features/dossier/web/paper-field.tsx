import { NumberInput, TextInput } from '@mantine/core';
import type { Text } from '#kernel/pure/text.ts';
import { TextInTwo } from '#ui/text-in-two.tsx';
import { fieldWord } from './paper-words.ts';

type Errors = Readonly<Record<string, string>>;

export type PaperFieldsProps<D> = {
  readonly value: D;
  readonly onChange: (draft: D) => void;
  /** By field path, once the writer tried to hand it in. */
  readonly errors: Errors;
};

type TextProps = {
  readonly name: string;
  readonly value: Text;
  readonly onChange: (text: Text) => void;
  readonly errors: Errors;
  readonly required?: boolean;
};

/** A text of the paper under its own words. */
export const TextField = ({ name, value, onChange, errors, required = false }: TextProps) => (
  <TextInTwo
    label={fieldWord(name)}
    value={value}
    onChange={onChange}
    error={errors[name]}
    required={required}
    minRows={2}
  />
);

type NumberProps = {
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (count: number | null) => void;
  readonly error?: string | undefined;
};

/** A count that may stay unknown. */
export const NumberField = ({ name, value, onChange, error }: NumberProps) => (
  <NumberInput
    label={fieldWord(name)}
    value={value ?? ''}
    onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    min={0}
    allowDecimal={false}
    hideControls
    inputMode="numeric"
    error={error}
  />
);

type LineProps = {
  readonly name: string;
  readonly value: string;
  readonly onChange: (line: string) => void;
  readonly error?: string | undefined;
};

/** One short line. */
export const LineField = ({ name, value, onChange, error }: LineProps) => (
  <TextInput
    label={fieldWord(name)}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    error={error}
  />
);
