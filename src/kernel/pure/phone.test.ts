import { describe, expect, it } from 'vitest';
import { checkPhone, displayPhone, isMobile, Phone } from './phone.ts';

const answerOf = (text: string): string => {
  const checked = checkPhone(text);
  return checked.ok ? checked.value : checked.refusal.reason;
};

describe('a telephone number of Kazakhstan', () => {
  it.each([
    ['8 701 123 45 67', '+77011234567'],
    ['8(701)123-45-67', '+77011234567'],
    ['+7 701 123-45-67', '+77011234567'],
    ['77011234567', '+77011234567'],
    ['7011234567', '+77011234567'],
    ['+77271234567', '+77271234567'],
    ['8 7172 70 10 10', '+77172701010'],
    ['8–747–123–45–67', '+77471234567'],
  ])('%s is stored as %s', (text, phone) => {
    expect(answerOf(text)).toBe(phone);
  });

  it.each([
    ['', 'phone-characters'],
    ['жоқ', 'phone-characters'],
    ['8 701 123 45 6', 'phone-country'],
    ['701 123 45', 'phone-length'],
    ['8 701 123 45 67 8', 'phone-length'],
    ['+8 701 123 45 67', 'phone-country'],
    ['8 495 123 45 67', 'phone-country'],
    ['+996 555 123456', 'phone-length'],
    ['8701123+4567', 'phone-characters'],
  ])('%j is refused: %s', (text, reason) => {
    expect(answerOf(text)).toBe(reason);
  });

  it('is shown in groups, and mobile networks are known', () => {
    expect(displayPhone(Phone.parse('+77011234567'))).toBe('+7 701 123 45 67');
    expect(
      ['+77011234567', '+77471234567', '+77771234567', '+77271234567', '+77172701010'].map((text) =>
        isMobile(Phone.parse(text)),
      ),
    ).toEqual([true, true, true, false, false]);
  });
});
