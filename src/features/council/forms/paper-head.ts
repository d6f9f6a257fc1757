import { runsOf, type Letterhead, type NumberAndDate, type Run } from '#features/documents/rules/letter.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { PaperItem, PaperPerson, ProtocolData } from '../rules/protocol-data.ts';

/** Said first on every paper made of a protocol that was entered from its signed original. */
export const enteredFromPaper = {
  kk: 'Бағдарламаға кейін енгізілген көшірме: қол қойылған түпнұсқасы – қағаз хаттама.',
  ru: 'Запись, внесенная в программу позднее: подлинник с подписями – протокол на бумаге.',
} as const;

/** The letterhead without what the school has not said of itself. */
export function letterheadFrom(head: ProtocolData['letterhead']): Letterhead {
  return {
    kk: head.kk,
    ru: head.ru,
    bin: head.bin,
    ...(head.address === null ? {} : { address: head.address }),
    ...(head.phone === null ? {} : { phone: head.phone }),
  };
}

export const dateAndNumber = (date: PlainDate, number: Run, lang: PaperLanguage): NumberAndDate => ({
  date: runsOf(longDate(date, lang)),
  number: runsOf('№ ', number),
});

/** «Г. Нұрланова, әлеуметтік педагог». */
export const personWithPost = (person: PaperPerson, lang: PaperLanguage, form: 'full' | 'initials' = 'full'): string =>
  person.post === null ? person[form][lang] : `${person[form][lang]}, ${person.post[lang]}`;

/** «О постановке на ВШУ обучающегося 7 «Ә» класса Айдарова Данияра»; the words of another question are added by the caller. */
export function questionOf(item: Pick<PaperItem, 'kindName' | 'pupil' | 'asked'>, lang: PaperLanguage): string {
  if (item.asked !== undefined) return item.asked[lang];
  if (item.pupil === null) return item.kindName[lang];
  const inClass = item.pupil.className === '' ? '' : `, ${item.pupil.className}`;
  return `${item.kindName[lang]}: ${item.pupil.full[lang]}${inClass}`;
}

/** A signature line; empty parts print as blanks. */
export const signatureOf = (person: PaperPerson | null, post: string, lang: PaperLanguage) => ({
  post,
  name: person?.initials[lang] ?? '',
});
