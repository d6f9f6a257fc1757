import { addDays, plainDateOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { NewPupil } from '#features/pupils/server/public.ts';
import { className } from '#features/school/rules/class-name.ts';
import { homeOf, kazakh, nameIn, others, russian, type Custom } from './names.ts';
import { randomOf, type Random } from './random.ts';

export type DemoClass = { readonly grade: number; readonly letter: string; readonly language: 'kk' | 'ru' };

const inClass = 25;

/** Twenty-four classes: two of each grade from 0 to 11, Kazakh ones with Ә, Russian ones with Б. */
export const demoClasses: readonly DemoClass[] = Array.from({ length: 12 }, (_unused, grade) => [
  { grade, letter: 'Ә', language: 'kk' as const },
  { grade, letter: 'Б', language: 'ru' as const },
]).flat();

/** Twenty-five made-up pupils of one class, of the age of their grade in the school year. */
export function pupilsOf(one: DemoClass, schoolYear: number, count = inClass): readonly NewPupil[] {
  const random = randomOf(one.grade * 2 + (one.language === 'kk' ? 0 : 1) + 61);
  return Array.from({ length: count }, () => pupilOf(one, schoolYear, random));
}

function pupilOf({ grade, letter, language }: DemoClass, schoolYear: number, random: Random): NewPupil {
  const custom = customOf(language, random);
  const home = homeOf(custom, random);
  const sex = random.below(2) === 0 ? 'female' : 'male';
  return {
    row: 0,
    name: nameIn(custom, home, sex, random),
    nameRu: null,
    bornOn: bornOn(grade, schoolYear, random),
    sex,
    iin: null,
    classKey: className(grade, letter),
    phone: null,
    language,
    noIinReason: language === 'kk' ? 'Көрсетілім: нөмір жоқ' : 'Демонстрация: номера нет',
    address: language === 'kk' ? `Үлгі көшесі, ${1 + random.below(90)}` : `ул. Примерная, ${1 + random.below(90)}`,
    guardians: guardiansOf(custom, home, random),
  };
}

function customOf(language: 'kk' | 'ru', random: Random): Custom {
  const drawn = random.below(10);
  if (drawn === 0) return others;
  if (language === 'kk') return kazakh;
  return drawn < 6 ? russian : kazakh;
}

/** Six by September in grade one. */
const bornOn = (grade: number, schoolYear: number, random: Random): PlainDate =>
  addDays(plainDateOf(schoolYear - grade - 5, 9, 1), -1 - random.below(365));

/** A mother; in two homes of three a father, whose given name is the child's patronymic. */
function guardiansOf(custom: Custom, home: ReturnType<typeof homeOf>, random: Random): NewPupil['guardians'] {
  const parents = homeOf(custom, random);
  const mother = nameIn(custom, { family: home.family, father: parents.father }, 'female', random);
  const father = { family: home.family.male, given: home.father.given, patronymic: random.of(custom.fathers).son };
  const guardians = [
    { name: mother, kinship: 'mother' as const, phone: phone(random) },
    { name: father, kinship: 'father' as const, phone: phone(random) },
  ];
  return random.below(3) === 0 ? guardians.slice(0, 1) : guardians;
}

/** Numbers of one thousand only, so that few real ones are among them. */
const phone = (random: Random): string => `+77000000${String(random.below(1000)).padStart(3, '0')}`;
