import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Result } from '#kernel/pure/result.ts';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';

export type CheckedInputProps = {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The rule of the server: speaks as soon as the number is complete. */
  readonly rule: (text: string) => Result<string>;
  /** Digits of a complete number; shows how many are typed. */
  readonly digits: number;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
};

/** A number with a check digit: counted while typed, judged when complete or left. */
export function CheckedInput({
  label,
  value,
  onChange,
  rule,
  digits,
  description,
  error,
  required = false,
}: CheckedInputProps) {
  const [left, setLeft] = useState(value !== '');
  const typed = value.replaceAll(/[\s-]/gu, '').length;
  const verdict = typed > 0 && (left || typed >= digits) ? rule(value) : null;
  return (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={problemOf(verdict) ?? error}
      required={required}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onChange={(event) => {
        setLeft(false);
        onChange(event.currentTarget.value);
      }}
      onBlur={() => setLeft(true)}
      rightSectionWidth={56}
      rightSection={
        <span className="tk-small tk-dim">{verdict?.ok === true ? <Icon name="check" /> : counted(typed, digits)}</span>
      }
    />
  );
}

const problemOf = (verdict: Result<string> | null): string | undefined =>
  verdict?.ok === false ? say(`invalid_${verdict.refusal.reason}`) : undefined;

const counted = (typed: number, digits: number): string => (typed === 0 ? '' : `${typed}/${digits}`);
