import { kazakhReadingOf } from './kazakh-reading.ts';
import { type KazakhSounds, kazakhSoundsOf } from './kazakh-sounds.ts';

export type KazakhCase = 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative' | 'instrumental';

export type KazakhOptions = {
  /** The word ends in a possessive of the third person: мекемесі, комиссиясы; -ұлы and -қызы are known without it. */
  readonly possessed?: boolean;
  /** How an abbreviation is read when not by its letters: «жоспар» for ПЖЖЖ. */
  readonly readAs?: string;
};

type Final = KazakhSounds['final'];

type Forms = readonly [back: string, front: string];

/** Each suffix with a back and a front vowel, after every kind of last sound; the instrumental has one vowel. */
const suffixes: Readonly<Record<KazakhCase | 'plural', Readonly<Record<Final, Forms>>>> = {
  genitive: {
    vowel: ['ның', 'нің'],
    glide: ['дың', 'дің'],
    l: ['дың', 'дің'],
    nasal: ['ның', 'нің'],
    buzz: ['дың', 'дің'],
    voiceless: ['тың', 'тің'],
  },
  dative: {
    vowel: ['ға', 'ге'],
    glide: ['ға', 'ге'],
    l: ['ға', 'ге'],
    nasal: ['ға', 'ге'],
    buzz: ['ға', 'ге'],
    voiceless: ['қа', 'ке'],
  },
  accusative: {
    vowel: ['ны', 'ні'],
    glide: ['ды', 'ді'],
    l: ['ды', 'ді'],
    nasal: ['ды', 'ді'],
    buzz: ['ды', 'ді'],
    voiceless: ['ты', 'ті'],
  },
  locative: {
    vowel: ['да', 'де'],
    glide: ['да', 'де'],
    l: ['да', 'де'],
    nasal: ['да', 'де'],
    buzz: ['да', 'де'],
    voiceless: ['та', 'те'],
  },
  ablative: {
    vowel: ['дан', 'ден'],
    glide: ['дан', 'ден'],
    l: ['дан', 'ден'],
    nasal: ['нан', 'нен'],
    buzz: ['дан', 'ден'],
    voiceless: ['тан', 'тен'],
  },
  instrumental: {
    vowel: ['мен', 'мен'],
    glide: ['мен', 'мен'],
    l: ['мен', 'мен'],
    nasal: ['мен', 'мен'],
    buzz: ['бен', 'бен'],
    voiceless: ['пен', 'пен'],
  },
  plural: {
    vowel: ['лар', 'лер'],
    glide: ['лар', 'лер'],
    l: ['дар', 'дер'],
    nasal: ['дар', 'дер'],
    buzz: ['дар', 'дер'],
    voiceless: ['тар', 'тер'],
  },
};

const afterPossessive: Readonly<Record<KazakhCase, Forms>> = {
  genitive: ['ның', 'нің'],
  dative: ['на', 'не'],
  accusative: ['н', 'н'],
  locative: ['нда', 'нде'],
  ablative: ['нан', 'нен'],
  instrumental: ['мен', 'мен'],
};

/** The word, name, abbreviation or number in a case: «Данияр» → «Даниярға», «МЕА» → «МЕА-ға», «5» → «5-ке». */
export function kazakhCase(text: string, form: KazakhCase, options: KazakhOptions = {}): string {
  return joined(text, kazakhSuffix(text, form, options));
}

/** The suffix alone, chosen by the last word of the text. */
export function kazakhSuffix(text: string, form: KazakhCase, options: KazakhOptions = {}): string {
  const reading = options.readAs ?? kazakhReadingOf(text);
  const sounds = kazakhSoundsOf(reading);
  const possessed = options.possessed ?? /(?:ұлы|қызы)$/iu.test(reading);
  return chosen(possessed ? afterPossessive[form] : suffixes[form][sounds.final], sounds);
}

/** The plural: «оқушы» → «оқушылар», «кеңес» → «кеңестер». */
export function kazakhPlural(text: string): string {
  const sounds = kazakhSoundsOf(kazakhReadingOf(text));
  return joined(text, chosen(suffixes.plural[sounds.final], sounds));
}

function chosen(forms: Forms, sounds: KazakhSounds): string {
  return sounds.harmony === 'back' ? forms[0] : forms[1];
}

/** A suffix stands behind a hyphen after an abbreviation, a number or a closing mark, else at the word itself. */
function joined(text: string, suffix: string): string {
  const plainWord = /\p{L}*\p{Ll}$/u.test(text);
  return plainWord ? `${text}${suffix}` : `${text}-${suffix}`;
}
