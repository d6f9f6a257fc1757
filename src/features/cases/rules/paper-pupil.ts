import type { RussianCase } from '#kernel/pure/russian-case.ts';
import type { Sex } from '#kernel/pure/sex-of-name.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { nameFor, type NamedPerson, type SentenceCase } from './paper-person.ts';

type PaperPupil = NamedPerson & { readonly sex: Sex; readonly className: string };

const russianPupil: Readonly<Record<Sex, Readonly<Record<RussianCase, string>>>> = {
  male: {
    genitive: 'обучающегося',
    dative: 'обучающемуся',
    accusative: 'обучающегося',
    instrumental: 'обучающимся',
    prepositional: 'обучающемся',
  },
  female: {
    genitive: 'обучающейся',
    dative: 'обучающейся',
    accusative: 'обучающуюся',
    instrumental: 'обучающейся',
    prepositional: 'обучающейся',
  },
};

/** «7 «Ә» сыныбының білім алушысы Ахметов Даниярға», «обучающегося 7 «Ә» класса Ахметова Данияра». */
export function pupilFor(pupil: PaperPupil, lang: PaperLanguage, cases: SentenceCase): string {
  const name = nameFor(pupil, lang, cases);
  const { className } = pupil;
  if (lang === 'kk') return `${className === '' ? 'білім алушы' : `${className} сыныбының білім алушысы`} ${name}`;
  return `${russianPupil[pupil.sex][cases.ru]} ${className === '' ? '' : `${className} класса `}${name}`;
}
