import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  access_web_forgot,
  access_web_have_code,
  access_web_login,
  access_web_password,
  access_web_shared,
  access_web_shared_text,
  access_web_sign_in,
  access_web_sign_in_lede,
  access_web_sign_in_title,
  access_web_type_both,
} from '#messages';
import { Purpose } from '#features/procedure/web/purpose.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { door, signIn } from '../contract.ts';
import { DemoPeople } from './demo-people.tsx';
import { DoorPage } from './door-page.tsx';
import { useEnter } from './use-enter.ts';

/** Login, password, in. An empty house goes to its first run. */
export function SignInPage() {
  const told = useAsk(door, {});
  const enter = useEnter();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(wasShared);
  const [missing, setMissing] = useState(false);
  const enterDeed = usePerform(signIn, { onDone: ({ language }) => enter(language) });
  if (told.data?.founded === false) return <Navigate to="/first-run" replace />;

  const submit = (): void => {
    const empty = login.trim() === '' || password === '';
    setMissing(empty);
    if (!empty)
      void enterDeed
        .run({ login: login.trim(), password, shared })
        .then((done) => (done === null ? setPassword('') : undefined));
  };
  return (
    <DoorPage title={access_web_sign_in_title()} lede={access_web_sign_in_lede()}>
      {told.data?.demo === undefined ? null : <DemoPeople demo={told.data.demo} />}
      <Form className="tk-door-card" onSend={submit}>
        <LoginInput value={login} error={missing && login.trim() === ''} onChange={setLogin} />
        <PasswordInput
          label={access_web_password()}
          autoComplete="current-password"
          size="md"
          value={password}
          error={missing ? access_web_type_both() : undefined}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <SharedInput value={shared} onChange={setShared} />
        <FailureNote failure={enterDeed.failure} />
        <Button type="submit" size="md" fullWidth loading={enterDeed.running}>
          {access_web_sign_in()}
        </Button>
      </Form>
      <p className="tk-small tk-door-after">
        <Link to="/join">{access_web_have_code()}</Link>
      </p>
      <p className="tk-small tk-dim tk-door-after">{access_web_forgot()}</p>
      <Purpose />
    </DoorPage>
  );
}

const storageKey = 'tirek-shared';

/** A computer that was shared yesterday is shared today. */
const wasShared = (): boolean => localStorage.getItem(storageKey) === 'yes';
const rememberShared = (shared: boolean): void => localStorage.setItem(storageKey, shared ? 'yes' : 'no');

type SharedInputProps = { readonly value: boolean; readonly onChange: (shared: boolean) => void };

const SharedInput = ({ value, onChange }: SharedInputProps) => (
  <Checkbox
    label={access_web_shared()}
    description={access_web_shared_text()}
    checked={value}
    onChange={(event) => {
      onChange(event.currentTarget.checked);
      rememberShared(event.currentTarget.checked);
    }}
  />
);

type LoginInputProps = { readonly value: string; readonly error: boolean; readonly onChange: (login: string) => void };

const LoginInput = ({ value, error, onChange }: LoginInputProps) => (
  <TextInput
    label={access_web_login()}
    autoComplete="username"
    autoCapitalize="none"
    spellCheck={false}
    autoFocus
    size="md"
    value={value}
    error={error}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
