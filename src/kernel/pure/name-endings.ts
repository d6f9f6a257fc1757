import { foldLetters } from './look-alikes.ts';

/** A beginning under which a name is looked up, and which rests of a word are endings of that name. */
export type NameStem = { readonly stem: string; readonly endings: RegExp };

const kazakhLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  ь: '',
  ъ: '',
};

/** Kazakh endings in plain letters: affection, plural, possession, case. */
const kazakh =
  '(?:жан)?(?:[лдт][ае]р)?(?:[ндт][ыи]н|[гк][ае]|[ндт][ыи]|[дт][ае]|[дтн][ае]н|[мбп]ен|[ндт]ики|[дт][ае]г[ыи]|ш[ае]|[дт][ае]й|[ыи]м?)?';

/** Which rests of a word are endings, by the kind of the stem before them. */
const endings = {
  none: /^$/u,
  kazakh: new RegExp(`^${kazakh}$`, 'u'),
  possessed: /^(?:нын|нин|на|не|нда|нде|нан|нен|мен|н)?$/u,
  afterConsonant: new RegExp(`^(?:${kazakh}|а|у|ом|ем|е|ы|и|ю|я)$`, 'u'),
  afterVowel: /^(?:а|я|ы|и|е|у|ю|ой|ей|ою|ею)$/u,
  afterShortI: /^(?:я|ю|ем|е|и)$/u,
  family: new RegExp(`^(?:а?${kazakh}|а|у|ым|ом|е|ы|ых|ыми|ой|ою)$`, 'u'),
  adjective: /^(?:[иыо]й|[ое]го|[ое]му|[иыое]м|ая|яя|ую|юю|[ое]й|[иы]е|[иы]х|[иы]ми)$/u,
} as const;

/** Letters alone, lower case, Kazakh letters as Russian spelling writes them: «Әсел» and «Асель» become one. */
export function plainLetters(word: string): string {
  const lower = foldLetters(word.normalize('NFC')).toLowerCase();
  return Array.from(lower, (letter) => kazakhLetters[letter] ?? letter).join('');
}

/** The stems of a name given in plain letters, each with its Kazakh and Russian endings. */
export function stemsOf(name: string): readonly NameStem[] {
  const whole = { stem: name, endings: endings.kazakh };
  if (name.length < 3) return [{ stem: name, endings: endings.none }];
  if (/(?:улы|кызы)$/u.test(name)) return [{ stem: name, endings: endings.possessed }];
  if (/(?:[ое]в|[иы]н)а?$/u.test(name)) return [familyStem(name)];
  if (/[иыо]й$|[ая]я$/u.test(name)) return [whole, { stem: name.slice(0, -2), endings: endings.adjective }];
  if (/[ая]$/u.test(name)) return [whole, { stem: name.slice(0, -1), endings: endings.afterVowel }];
  if (name.endsWith('й')) return [whole, { stem: name.slice(0, -1), endings: endings.afterShortI }];
  return [{ stem: name, endings: endings.afterConsonant }];
}

/** Нұрланов and Нұрланова in one: a brother or a mother named in a text points at the child as well. */
function familyStem(name: string): NameStem {
  return { stem: name.endsWith('а') ? name.slice(0, -1) : name, endings: endings.family };
}
