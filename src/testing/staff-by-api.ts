import type { HttpClient } from './http-client.ts';

export const password = 'бір екі үш төрт бес';

/** The people of the journeys: login, name, post with its two titles, and the class they lead. */
export const staff = {
  deputy: {
    family: 'Серікқызы',
    given: 'Айгүл',
    kind: 'deputy',
    kk: 'директордың тәрбие ісі жөніндегі орынбасары',
    ru: 'заместитель директора по воспитательной работе',
  },
  social: {
    family: 'Нұрланова',
    given: 'Гүлнар',
    kind: 'social-pedagogue',
    kk: 'әлеуметтік педагог',
    ru: 'социальный педагог',
  },
  psychologist: {
    family: 'Қасымова',
    given: 'Динара',
    kind: 'psychologist',
    kk: 'педагог-психолог',
    ru: 'педагог-психолог',
  },
  teacher: {
    family: 'Омарова',
    given: 'Жанна',
    kind: 'class-teacher',
    kk: 'сынып жетекшісі',
    ru: 'классный руководитель',
  },
  maths: { family: 'Ли', given: 'Ирина', kind: 'subject-teacher', kk: 'математика мұғалімі', ru: 'учитель математики' },
} as const;
export type Employee = keyof typeof staff;

type PupilOf = { readonly family: string; readonly given: string; readonly bornOn: string; readonly mother: string };

/** A pupil with a mother. */
export async function enrol(
  head: HttpClient,
  classId: string,
  startsOn: string,
  one: PupilOf,
): Promise<{ pupilId: string; guardianId: string }> {
  const { pupilId } = await head.done('pupils.add', {
    name: { family: one.family, given: one.given },
    nameRu: null,
    bornOn: one.bornOn,
    sex: 'male',
    iin: null,
    noIinReason: 'сынақ дерегі',
    language: 'kk',
    address: null,
    phone: null,
    classId,
    enrolledOn: startsOn,
    guardians: [
      {
        name: { family: one.mother, given: 'Алма' },
        nameRu: null,
        kinship: 'mother',
        isPrimary: true,
        phone: '+77010000000',
        work: null,
        language: 'kk',
      },
    ],
  });
  const page = await head.value('pupils.page', { pupilId });
  return { pupilId, guardianId: page.guardians[0].id };
}
