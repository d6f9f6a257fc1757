import { foldLookAlikes } from '#kernel/pure/look-alikes.ts';
import { findHeader, type SheetField } from '#kernel/pure/sheet/map-columns.ts';
import { cellText, type SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { postKindsIn } from './post-words-in.ts';
import type { PostKind } from './posts.ts';

/** A line of the staff table as typed or read from a sheet. */
export type TypedStaff = {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly posts: readonly PostKind[];
};

type Field = 'fullName' | 'family' | 'given' | 'patronymic' | 'post';

/** How schools head a staff list. */
const fields: readonly SheetField<Field>[] = [
  {
    field: 'fullName',
    headings: [
      'Аты-жөні',
      'Толық аты-жөні',
      'Тегі, аты, әкесінің аты',
      'Т.А.Ә.',
      'Қызметкер',
      'Мұғалімнің аты-жөні',
      'Педагогтің аты-жөні',
      'ФИО',
      'Ф.И.О.',
      'Фамилия, имя, отчество',
      'ФИО педагога',
      'ФИО учителя',
      'ФИО сотрудника',
      'Сотрудник',
      'Full name',
    ],
  },
  { field: 'family', headings: ['Тегі', 'Фамилия', 'Family name', 'Surname'] },
  { field: 'given', headings: ['Аты', 'Есімі', 'Имя', 'Given name', 'First name'] },
  { field: 'patronymic', headings: ['Әкесінің аты', 'Әкесінің аты (бар болса)', 'Отчество', 'Patronymic'] },
  {
    field: 'post',
    headings: ['Лауазымы', 'Лауазым', 'Қызметі', 'Рөлі', 'Должность', 'Должности', 'Роль', 'Post', 'Position'],
  },
];

/** The people of a sheet; without headings: the name in one cell or in three, then the posts. */
export function readStaffRows(rows: readonly SheetRow[]): readonly TypedStaff[] {
  const header = findHeader(rows, fields);
  const body = header.row === 0 ? rows : rows.filter((row) => row.row > header.row);
  return body.flatMap(({ cells }) => {
    const texts = cells.map(cellText);
    const one = header.row === 0 ? withoutHeadings(texts) : byHeadings(texts, header.columns);
    return one.family === '' && one.given === '' ? [] : [one];
  });
}

function byHeadings(texts: readonly string[], columns: readonly (Field | null)[]): TypedStaff {
  const of = (field: Field): string => texts[columns.indexOf(field)] ?? '';
  const posts = postKindsIn(of('post'));
  const whole = of('fullName');
  if (whole !== '' && of('given') === '') return { ...nameIn(whole), posts };
  return { family: tidy(of('family')), given: tidy(of('given')), patronymic: tidy(of('patronymic')), posts };
}

/** A leading number of the line is passed over. */
function withoutHeadings(texts: readonly string[]): TypedStaff {
  const [first = '', ...rest] = texts.filter((text) => text !== '' && !/^\d+\.?$/u.test(text));
  if (first.includes(' ')) return { ...nameIn(first), posts: postKindsIn(rest.join(', ')) };
  const [given = '', third = '', ...after] = rest;
  const thirdIsPost = postKindsIn(third).some((kind) => kind !== 'staff');
  return {
    family: tidy(first),
    given: tidy(given),
    patronymic: thirdIsPost ? '' : tidy(third),
    posts: postKindsIn((thirdIsPost ? [third, ...after] : after).join(', ')),
  };
}

function nameIn(text: string): Omit<TypedStaff, 'posts'> {
  const [family = '', given = '', ...rest] = tidy(text).split(' ');
  return { family, given, patronymic: rest.join(' ') };
}

const tidy = (text: string): string =>
  foldLookAlikes(text.normalize('NFC')).replaceAll(/\s+/gu, ' ').trim().slice(0, 100);
