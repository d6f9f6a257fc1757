import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { access_web_back, upkeep_confirm, upkeep_confirm_group, upkeep_confirm_text } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { confirmPhrase } from '../contract.ts';
import { isGroup } from '../rules/recovery-phrase.ts';

type Props = {
  /** Which groups to type, counted from one. */
  readonly numbers: readonly number[];
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** Shows that the sheet exists and can be read. */
export function ConfirmPhrase({ numbers, onDone, onBack }: Props) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const confirm = usePerform(confirmPhrase, { onDone });
  const digitsOf = (number: number): string => (typed[number] ?? '').replaceAll(/\D/gu, '');
  const isReady = numbers.every((number) => isGroup(digitsOf(number), number - 1));
  const send = (): void => {
    if (isReady) void confirm.run({ typed: numbers.map((number) => ({ number, digits: digitsOf(number) })) });
  };
  return (
    <Form onSend={send}>
      <p className="tk-upkeep-lede">{upkeep_confirm_text()}</p>
      <div className="tk-sheet-typed">
        {numbers.map((number) => (
          <TextInput
            key={number}
            label={upkeep_confirm_group({ number })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            value={typed[number] ?? ''}
            onChange={(event) => setTyped({ ...typed, [number]: event.currentTarget.value })}
          />
        ))}
      </div>
      <FailureNote failure={confirm.failure} />
      <div className="tk-form-end" style={{ marginTop: 16 }}>
        <Button type="submit" loading={confirm.running} disabled={!isReady}>
          {upkeep_confirm()}
        </Button>
        <Button variant="default" onClick={onBack}>
          {access_web_back()}
        </Button>
      </div>
    </Form>
  );
}
