import { expect, it } from 'vitest';
import { checkPassword } from './check-password.ts';

it.each([
  ['1234567890', 'password-too-simple'],
  ['9876543210', 'password-too-simple'],
  ['aaaaaaaaaa', 'password-too-simple'],
  ['qwertyuiop', 'password-too-simple'],
  ['abcdefghijk', 'password-too-simple'],
  ['ababababab', 'password-too-simple'],
  ['Йцукенгшщз', 'password-too-simple'],
  ['aigul.serik1', 'password-like-login'],
  ['AIGUL.SERIK', 'password-like-login'],
])('%s is refused: %s', (password, reason) => {
  expect(checkPassword(password, 'aigul.serik')).toMatchObject({ ok: false, refusal: { reason } });
});

it.each(['төрт көк күршік ұшты', 'correct horse battery', 'aigul.serik loves mountains', 'zZ7!kQ-w9p'])(
  '%s is good',
  (password) => {
    expect(checkPassword(password, 'aigul.serik').ok).toBe(true);
  },
);
