import { z } from 'zod';
import type { Names } from '#kernel/pure/text.ts';

/** A post gives the role of the same name; sitting in the Council is no post (clauses 4, 6, 8). */
export const postKinds = [
  'head',
  'deputy',
  'social-pedagogue',
  'psychologist',
  'class-teacher',
  'subject-teacher',
  'staff',
  'administrator',
] as const;
export const PostKind = z.enum(postKinds);
export type PostKind = z.infer<typeof PostKind>;

/** Held in one's own right, as acting head by order, or for another for some days (clause 7). */
export const PostOrigin = z.enum(['own', 'acting', 'delegated']);
export type PostOrigin = z.infer<typeof PostOrigin>;

/** Titles offered when a post is given; the school may write its own. */
export const defaultTitles: Readonly<Record<PostKind, Names>> = {
  head: { kk: 'білім беру ұйымының басшысы', ru: 'руководитель организации образования' },
  deputy: { kk: 'директордың тәрбие ісі жөніндегі орынбасары', ru: 'заместитель директора по воспитательной работе' },
  'social-pedagogue': { kk: 'әлеуметтік педагог', ru: 'социальный педагог' },
  psychologist: { kk: 'педагог-психолог', ru: 'педагог-психолог' },
  'class-teacher': { kk: 'сынып жетекшісі', ru: 'классный руководитель' },
  'subject-teacher': { kk: 'пән мұғалімі', ru: 'педагог-предметник' },
  staff: { kk: 'қызметкер', ru: 'сотрудник' },
  administrator: { kk: 'жүйе әкімшісі', ru: 'администратор системы' },
};

/** Titles of posts the order names besides (clause 8), offered for `staff`. */
export const titlesOfStaff: readonly Names[] = [
  { kk: 'медицина қызметкері', ru: 'медицинский работник' },
  {
    kk: 'кәмелетке толмағандардың істері жөніндегі аймақтық полиция инспекторы',
    ru: 'зональный инспектор полиции по делам несовершеннолетних',
  },
];
