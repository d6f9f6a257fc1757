import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  access_web_code_lede,
  access_web_code_next,
  access_web_join_title,
  access_web_sign_in,
  access_web_slip_code,
} from '#messages';
import { Form } from '#ui/form.tsx';
import { DoorPage } from './door-page.tsx';

/** For whoever holds a slip of paper: where no link can be sent, the code is typed. */
export function JoinCodePage() {
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const submit = (): void => {
    if (code.trim() !== '') void navigate({ to: `/join/${encodeURIComponent(code.trim())}` });
  };
  return (
    <DoorPage title={access_web_join_title()} lede={access_web_code_lede()}>
      <Form className="tk-door-card" onSend={submit}>
        <TextInput
          label={access_web_slip_code()}
          size="md"
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" size="md" fullWidth disabled={code.trim() === ''}>
          {access_web_code_next()}
        </Button>
      </Form>
      <p className="tk-small tk-door-after">
        <Link to="/sign-in">{access_web_sign_in()}</Link>
      </p>
    </DoorPage>
  );
}
