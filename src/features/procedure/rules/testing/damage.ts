import fc from 'fast-check';
import json from './second-pack.json' with { type: 'json' };

export type Damage = { readonly what: string; readonly path: string; readonly text: string };
type Place = { readonly path: readonly string[]; readonly value: unknown };

/** Every place of a pack below its root, with what stands there. */
function placesOf(value: unknown, path: readonly string[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place: Place = { path: path.concat(key), value: inner };
    return [place].concat(placesOf(inner, place.path));
  });
}

/** Keys that may be left out; the rows of a list too, since a shorter list may be a whole pack. */
const isFree = ({ path }: Place): boolean => path.at(-1) === 'needs' || /^\d+$/u.test(path.at(-1) ?? '');

const places = placesOf(json);
const texts = places.filter(({ value }) => typeof value === 'string');
const needed = places.filter((place) => !isFree(place));
const objects = places.filter(({ value }) => typeof value === 'object' && !Array.isArray(value));

/** The pack with another value at a place; `undefined` takes the place away. */
const withAt = (path: readonly string[], value: unknown): string => JSON.stringify(changed(json, path, value));

function changed(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof whole !== 'object' || whole === null) return whole;
  if (Array.isArray(whole)) return whole.map((row, at) => (String(at) === key ? changed(row, rest, value) : row));
  // `fromEntries` defines even `__proto__` as a key of its own.
  const others = Object.entries(whole).filter(([name]) => name !== key);
  const before = Object.entries(whole).find(([name]) => name === key)?.[1];
  return Object.fromEntries([...others, [key, changed(before, rest, value)]]);
}

const at = (what: string, list: readonly Place[], value: (place: Place) => unknown): fc.Arbitrary<Damage> =>
  fc
    .constantFrom(...list)
    .map((place) => ({ what, path: place.path.join('.'), text: withAt(place.path, value(place)) }));

const inside = (what: string, key: string, value: unknown): fc.Arbitrary<Damage> =>
  fc.constantFrom(...objects).map(({ path }) => {
    const inner = [...path, key];
    return { what, path: inner.join('.'), text: withAt(inner, value) };
  });

const deep = (): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < 2000; level += 1) value = { under: value };
  return value;
};

/** One thing wrong with a faultless pack, and the place it stands at. */
export const damage: fc.Arbitrary<Damage> = fc.oneof(
  at('a part is gone', needed, () => undefined),
  at('a word is empty', texts, () => ''),
  at('a number stands for a word', texts, () => 7),
  at('nothing stands there', places, () => null),
  at('a word stands for a part', objects, () => 'word'),
  at('a picture stands in a word', texts, ({ value }) => `${String(value)} \u{1F600}`),
  at('an end of text stands in a word', texts, ({ value }) => `${String(value)}\u0000`),
  at('half a character stands in a word', texts, ({ value }) => `${String(value)}\uD800`),
  at('a word is endless', texts, () => 'ұзақ '.repeat(4000)),
  at('a part is bottomless', places, deep),
  inside('a key is unknown', 'score', 1),
  inside('a key reaches for the prototype', '__proto__', { polluted: true }),
  inside('a key reaches for the constructor', 'constructor', { prototype: {} }),
);
