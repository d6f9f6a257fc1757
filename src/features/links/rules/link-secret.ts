/** Six digits from at least six unguessable bytes; said or printed apart from the address. */
export function codeOf(bytes: Uint8Array): string {
  const number = bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, '0');
}

/** «123 456», as it is read aloud. */
export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** The digits that were typed; spaces and hyphens do not matter. */
export const typedCode = (typed: string): string => typed.replaceAll(/\D/gu, '').slice(0, 12);
