import { ok, refuse, type Result } from '#kernel/pure/result.ts';

const tooCommon: ReadonlySet<string> = new Set([
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  'password12',
  'password123',
  'password1234',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'йцукенгшщз',
  'парольпароль',
  'qazaqstan1',
  'kazakhstan',
  'kazakhstan1',
  'қазақстан1',
  'казахстан1',
]);

const fewestLetters = 5;

/** Beyond its length (schema): refuses `password-like-login` and `password-too-simple`. */
export function checkPassword(password: string, login: string): Result<string> {
  const lower = password.toLowerCase();
  const rest = lower.replaceAll(login, '');
  if (rest.length < 4 && lower.includes(login)) return refuse('password-like-login');
  const letters = new Set(lower);
  const simple = letters.size < fewestLetters || tooCommon.has(lower) || isRun(lower);
  return simple ? refuse('password-too-simple') : ok(password);
}

/** «9876543210», «abcdefghij»: every character stands equally far from the one before. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, place) => code - (codes[place] ?? 0)));
  return steps.size === 1;
}
