import type { PersonName } from '#kernel/pure/person-name.ts';
import type { Random } from './random.ts';

export type Sex = 'female' | 'male';

/** Families, given names and fathers of one custom of naming; `father` has the patronymic of a son and of a daughter. */
export type Custom = {
  readonly families: readonly [Family, ...Family[]];
  readonly female: readonly [string, ...string[]];
  readonly male: readonly [string, ...string[]];
  readonly fathers: readonly [Father, ...Father[]];
};
type Family = { readonly male: string; readonly female: string };
type Father = { readonly given: string; readonly son: string; readonly daughter: string };

const inOv = (stem: string): Family => ({ male: `${stem}ов`, female: `${stem}ова` });
const inIn = (stem: string): Family => ({ male: `${stem}ин`, female: `${stem}ина` });
const same = (family: string): Family => ({ male: family, female: family });
const uly = (given: string): Father => ({ given, son: `${given}ұлы`, daughter: `${given}қызы` });
const ovich = (given: string, stem: string): Father => ({ given, son: `${stem}ич`, daughter: `${stem}на` });

export const kazakh: Custom = {
  families: [
    inOv('Жақып'),
    inOv('Садық'),
    inOv('Түсіп'),
    inOv('Мұқан'),
    inOv('Дүйсен'),
    inOv('Қали'),
    inOv('Сәрсен'),
    inOv('Есім'),
    inOv('Байжан'),
    inOv('Өтеген'),
    same('Төребек'),
    same('Қонысбай'),
    same('Әбілқас'),
    same('Шоқан'),
    same('Ерғали'),
  ],
  female: ['Аяжан', 'Інжу', 'Кәусар', 'Мерей', 'Нұрай', 'Перизат', 'Сымбат', 'Үміт', 'Әдемі', 'Фариза', 'Жансая'],
  male: ['Алдияр', 'Бексұлтан', 'Дінмұхаммед', 'Ерсұлтан', 'Жәнібек', 'Қайсар', 'Мирас', 'Нұрбек', 'Олжас', 'Шыңғыс'],
  fathers: [
    uly('Бауыржан'),
    uly('Ғабит'),
    uly('Дархан'),
    uly('Еркін'),
    uly('Жандос'),
    uly('Қанат'),
    uly('Мейрам'),
    uly('Талғат'),
  ],
};

export const russian: Custom = {
  families: [
    inOv('Ковал'),
    inOv('Соболь'),
    inOv('Дроз'),
    inOv('Белоус'),
    inIn('Кузьм'),
    inIn('Зор'),
    same('Шевченко'),
    same('Литвиненко'),
  ],
  female: ['Алина', 'Вероника', 'Дарья', 'Кира', 'Милана', 'Полина', 'София', 'Ульяна'],
  male: ['Артём', 'Богдан', 'Владислав', 'Глеб', 'Кирилл', 'Максим', 'Степан', 'Тимофей'],
  fathers: [
    ovich('Андрей', 'Андреев'),
    ovich('Виктор', 'Викторов'),
    ovich('Денис', 'Денисов'),
    ovich('Евгений', 'Евгеньев'),
    ovich('Олег', 'Олегов'),
    ovich('Роман', 'Романов'),
    ovich('Сергей', 'Сергеев'),
  ],
};

/** Neighbours of other peoples: names as they stand in their papers here. */
export const others: Custom = {
  families: [same('Пак'), same('Цой'), same('Миллер'), same('Гофман'), inOv('Юнус'), inOv('Рахим'), inOv('Хамит')],
  female: ['Диана', 'Амина', 'Эльвира', 'Карина', 'Малика'],
  male: ['Эльдар', 'Тимур', 'Артур', 'Рустам', 'Марк'],
  fathers: [
    ovich('Александр', 'Александров'),
    ovich('Ильдар', 'Ильдаров'),
    ovich('Рашид', 'Рашидов'),
    ovich('Эдуард', 'Эдуардов'),
  ],
};

export type Home = { readonly family: Family; readonly father: Father };

/** The family and the father of a child: what the names of all of them agree on. */
export const homeOf = (custom: Custom, random: Random): Home => ({
  family: random.of(custom.families),
  father: random.of(custom.fathers),
});

/** A made-up name; a son's and a daughter's patronymic differ. */
export function nameIn(custom: Custom, { family, father }: Home, sex: Sex, random: Random): PersonName {
  return {
    family: family[sex],
    given: random.of(custom[sex]),
    patronymic: sex === 'male' ? father.son : father.daughter,
  };
}
