import { m } from '#messages';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';

export type JourneyLanguage = 'kk' | 'ru';
export type Key = keyof typeof m;
export type Words = (key: Key, params?: Readonly<Record<string, unknown>>) => string;

/** The words of the screens in one language: controls are found by what a person reads on them. */
export const wordsOf =
  (locale: JourneyLanguage): Words =>
  (key, params = {}) => {
    const say: unknown = Reflect.get(m, key);
    if (typeof say !== 'function') throw new Error(`No message ${key}`);
    return String(say(params, { locale }));
  };

type Named = {
  readonly code?: string;
  readonly kind?: string;
  readonly names: Readonly<Record<JourneyLanguage, string>>;
};

/** A word of the pack by its code, as a button or a label begins it. */
export function packWord(list: readonly Named[], code: string, lang: JourneyLanguage): string {
  const found = list.find((one) => one.code === code || one.kind === code);
  if (found === undefined) throw new Error(`The pack has no ${code}`);
  const name = found.names[lang];
  return `${name.charAt(0).toLocaleUpperCase()}${name.slice(1)}`;
}

export const pack = order61;

/** A name as a pattern that matches it whole wherever it stands, with its letters as they are. */
export const containing = (text: string): RegExp =>
  new RegExp(text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`), 'iu');

/** A sentence with something in its place for a part that is worked out by the program. */
export function sentenceAround(say: (part: string) => string): RegExp {
  const hole = '§';
  return new RegExp(
    say(hole)
      .split(hole)
      .map((part) => containing(part.trim()).source)
      .join('.+'),
    'u',
  );
}
