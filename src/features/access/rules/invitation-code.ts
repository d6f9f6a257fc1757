/** No letter or digit that may be taken for another: no 0 O, 1 I L, U V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const length = 12;

/** «K7QF-2M9P-XR4T» from at least 24 unguessable bytes: two bytes a letter, so that no letter is likelier than another. */
export function invitationCode(bytes: Uint8Array): string {
  const letters = Array.from({ length }, (_, place) => {
    const number = (bytes[place * 2] ?? 0) * 256 + (bytes[place * 2 + 1] ?? 0);
    return alphabet.charAt(number % alphabet.length);
  });
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** The code as compared: spaces, hyphens and case do not matter when it is typed from paper. */
export function typedCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
}
