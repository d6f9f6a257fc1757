import { describe, expect, it } from 'vitest';
import { passwordStrength } from './password-strength.ts';

describe('words for a password', () => {
  it.each([
    ['', 'short'],
    ['тау мен су', 'fair'],
    ['123456789', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaa', 'fair'],
    ['qwerty12345', 'fair'],
    ['көк тау ақ су', 'fair'],
    ['көк тау ақ су жел', 'strong'],
    ['a1b2c3d4e5f6g7h8', 'strong'],
  ])('«%s» is %s', (password, word) => {
    expect(passwordStrength(password)).toBe(word);
  });
});
