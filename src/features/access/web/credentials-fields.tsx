import { PasswordInput, TextInput } from '@mantine/core';
import { access_web_login, access_web_login_hint, access_web_password_hint, access_web_password_new } from '#messages';
import { say } from '#ui/say.ts';
import { passwordStrength } from './password-strength.ts';

export type Credentials = { readonly login: string; readonly password: string };

export type CredentialsFieldsProps = {
  readonly value: Credentials;
  readonly onChange: (part: Partial<Credentials>) => void;
  readonly errorOf: (path: string) => string | undefined;
  /** Beginning of the paths, e.g. `account.`. */
  readonly at?: string;
};

/** Own login and a new password, with a word for its strength. */
export function CredentialsFields({ value, onChange, errorOf, at = '' }: CredentialsFieldsProps) {
  return (
    <>
      <TextInput
        label={access_web_login()}
        description={access_web_login_hint()}
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={value.login}
        error={errorOf(`${at}login`)}
        onChange={(event) => onChange({ login: event.currentTarget.value })}
      />
      <NewPassword
        value={value.password}
        error={errorOf(`${at}password`)}
        onChange={(password) => onChange({ password })}
      />
    </>
  );
}

type NewPasswordProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (password: string) => void;
};

/** A new password; a phrase of several words is welcome. */
export function NewPassword({ value, error, onChange }: NewPasswordProps) {
  const strength = passwordStrength(value);
  const filled = { short: 1, fair: 2, strong: 3 }[strength];
  return (
    <div>
      <PasswordInput
        label={access_web_password_new()}
        description={access_web_password_hint()}
        required
        autoComplete="new-password"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value === '' ? null : (
        <p className="tk-strength tk-small tk-dim" role="status">
          {[1, 2, 3].map((bar) => (
            <i key={bar} data-on={bar <= filled} />
          ))}
          <span>{say(`access_web_strength_${strength}`)}</span>
        </p>
      )}
    </div>
  );
}
