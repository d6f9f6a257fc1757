import { normalise } from '#kernel/pure/normalise.ts';
import type { PostKind } from './posts.ts';

/** What a post is told by in a staff list; the first that fits, so that a deputy of the head is no head. */
const signs: readonly (readonly [PostKind, RegExp])[] = [
  ['deputy', /орынбасар|заместител|^зам |завуч|deputy/u],
  ['class-teacher', /сынып жетекші|класс?н\S* руковод|кл рук|class teacher/u],
  ['head', /директор|басшы|руководител|^head/u],
  ['social-pedagogue', /әлеум\S* педагог|социальн\S* педагог|соц ?педагог|social/u],
  ['psychologist', /психолог|psycholog/u],
  ['administrator', /жүйе әкімші|администратор|administrator/u],
  ['subject-teacher', /мұғалім|мугалим|учител|преподавател|педагог|teacher/u],
];

/** The posts named in one cell, each once; other words mean a member of staff. */
export function postKindsIn(text: string): readonly PostKind[] {
  const named = text
    .split(/[,;/\n+]|\sжәне\s|\sи\s/u)
    .map((part) =>
      normalise(part)
        .replaceAll(/[^\p{L}\d]+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .map((part) => signs.find(([, sign]) => sign.test(part))?.[0] ?? 'staff');
  return [...new Set(named)];
}
