import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { access_code_hint, access_code_label, access_code_lede, access_web_next } from '#messages';
import { askOnce } from '#ui/api/call.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import type { Failure } from '#ui/api/failure.ts';
import { Form } from '#ui/form.tsx';
import { setupCode } from '../contract.ts';

const wrong: Failure = { kind: 'refused', refusal: { reason: 'setup-code-wrong', facts: {} } };

/** On another machine than the server: its console shows the code. */
export function FirstRunCode({ onRight }: { readonly onRight: (code: string) => void }) {
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(false);
  const submit = async (): Promise<void> => {
    setAsking(true);
    const told = await askOnce(setupCode, { code });
    setAsking(false);
    if (!told.ok) setFailure(told.failure);
    else if (told.value.right) onRight(code);
    else setFailure(wrong);
  };
  return (
    <Form className="tk-form tk-panel" style={{ marginTop: 20 }} onSend={() => void submit()}>
      <p>{access_code_lede()}</p>
      <TextInput
        label={access_code_label()}
        description={access_code_hint()}
        placeholder="XXXX-XXXX-XXXX"
        autoComplete="off"
        maxLength={40}
        value={code}
        onChange={(event) => {
          setCode(event.currentTarget.value);
          setFailure(null);
        }}
      />
      <FailureNote failure={failure} />
      <div className="tk-form-end">
        <Button type="submit" size="md" loading={asking} disabled={code.trim() === ''}>
          {access_web_next()}
        </Button>
      </div>
    </Form>
  );
}
