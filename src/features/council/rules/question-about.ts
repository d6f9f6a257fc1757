import type { NamedPerson, SentenceCase } from '#features/cases/rules/paper-person.ts';
import { pupilFor } from '#features/cases/rules/paper-pupil.ts';
import { kazakhPlaces, russianPlaces, type PupilPlace } from '#features/procedure/rules/pupil-place.ts';
import type { Sex } from '#kernel/pure/sex-of-name.ts';
import type { Names } from '#kernel/pure/text.ts';

type Pupil = NamedPerson & { readonly sex: Sex; readonly className: string };

/** The wording of a pack around a pupil: «… Ахметов Даниярды МЕА-ға қою туралы», «О постановке на ВШУ … Ахметова Данияра». */
export function questionAbout(wording: PupilPlace, pupil: Pupil): Names {
  const said = (lang: 'kk' | 'ru', cases: SentenceCase): string => pupilFor(pupil, lang, cases);
  return {
    kk: kazakhPlaces.reduce<string>(
      (text, form) => text.replaceAll(`{pupil:${form}}`, said('kk', { kk: form, ru: 'genitive' })),
      wording.kk,
    ),
    ru: russianPlaces.reduce<string>(
      (text, form) => text.replaceAll(`{pupil:${form}}`, said('ru', { kk: 'genitive', ru: form })),
      wording.ru,
    ),
  };
}
