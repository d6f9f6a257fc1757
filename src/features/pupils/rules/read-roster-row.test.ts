import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { mapColumns } from '#kernel/pure/sheet/map-columns.ts';
import { readRosterRow, type RosterCells } from './read-roster-row.ts';
import { rosterFields } from './roster-fields.ts';

const setting = { today: plainDate('2026-11-16'), dateSystem: '1900' as const, knownClasses: new Set<string>() };
const good: RosterCells = {
  family: 'Әлиева',
  given: 'Әлия',
  patronymic: 'Ерікқызы',
  iin: '130504600124',
  bornOn: '04.05.2013',
  sex: 'қыз',
  className: '7 «Ә»',
};
const read = (cells: RosterCells) => readRosterRow(2, { ...good, ...cells }, setting);
const codes = (cells: RosterCells) => read(cells).findings.map(({ field, code }) => `${field ?? ''} ${code}`);

describe('a row of a list of pupils', () => {
  it('says a pupil', () =>
    expect(read({}).record).toEqual({
      row: 2,
      name: { family: 'Әлиева', given: 'Әлия', patronymic: 'Ерікқызы' },
      nameRu: null,
      bornOn: '2013-05-04',
      sex: 'female',
      iin: '130504600124',
      noIinReason: null,
      classKey: '7Ә',
      language: null,
      address: null,
      phone: null,
      guardians: [],
    }));

  it.each<[RosterCells, string]>([
    [{ family: '', given: '', fullName: 'ӘЛИЕВА ӘЛИЯ ЕРІКҚЫЗЫ' }, 'Әлиева|Әлия|Ерікқызы'],
    [{ family: 'Aхметов', given: 'Дaнияp', patronymic: null }, 'Ахметов|Данияр|'],
    [{ family: 'Ахметов - Ли', patronymic: 'Рашид Оглы' }, 'Ахметов-Ли|Әлия|Рашид Оглы'],
    [{ family: '', given: '', fullName: 'Алиев Тимур Рашид Оглы' }, 'Алиев|Тимур|Рашид оглы'],
  ])('reads the name of %j as %s', (cells, name) => {
    const { family, given, patronymic } = read(cells).record!.name;
    expect(`${family}|${given}|${patronymic ?? ''}`).toBe(name);
  });

  it.each<[RosterCells, string]>([
    [{ iin: 80_101_500_126 }, 'iin iin-check-digit'],
    [{ iin: '1.30505E+11' }, 'iin iin-exponent'],
    [{ iin: '13050460012' }, 'iin iin-length'],
    [{ iin: '130504600123' }, 'iin iin-check-digit'],
    [{ iin: '13050460012x' }, 'iin iin-digits'],
    [{ iin: '123' }, 'iin iin-length'],
    [{ family: '' }, 'family name-missing'],
    [{ given: 'Әлия7' }, 'given name-signs'],
    [{ family: '', given: '', fullName: 'Әлиева' }, 'fullName name-incomplete'],
    [{ bornOn: '31.02.2013' }, 'bornOn born-unreadable'],
    [{ bornOn: '04.05.2027' }, 'bornOn born-in-future'],
    [{ bornOn: '', iin: '' }, 'bornOn born-missing'],
    [{ sex: 'x' }, 'sex sex-unreadable'],
    [{ sex: '', iin: '', patronymic: '' }, 'sex sex-missing'],
    [{ className: '' }, 'className class-missing'],
    [{ className: 'жетінші' }, 'className class-unreadable'],
    [{ address: '#REF!' }, 'address formula-error'],
    [{ address: 'ш'.repeat(401) }, 'address text-too-long'],
  ])('%j is an error: %s', (cells, code) => {
    expect(read(cells).record).toBeNull();
    expect(codes(cells)).toContain(code);
  });

  it.each<[RosterCells, string]>([
    [{ iin: '' }, 'iin no-iin'],
    [{ bornOn: '' }, 'bornOn born-from-iin'],
    [{ bornOn: '05.05.2013' }, 'bornOn iin-birth-differs'],
    [{ sex: 'ұл' }, 'sex iin-sex-differs'],
    [{ sex: '', iin: '' }, 'sex sex-from-name'],
    [{ bornOn: '04.05.2001', iin: '' }, 'bornOn age-unusual'],
    [{ phone: '12' }, 'phone phone-unreadable'],
    [{ motherPhone: '87011234567' }, 'motherPhone phone-without-name'],
    [{ guardianName: 'Ли Анна', guardianKinship: '??' }, 'guardianKinship kinship-unreadable'],
    [{ language: 'неміс' }, 'language language-unreadable'],
  ])('%j is only a warning: %s', (cells, code) => {
    expect(read(cells).record).not.toBeNull();
    expect(codes(cells)).toContain(code);
  });

  it('gives back the zeros a spreadsheet took from a number', () =>
    expect(read({ iin: 80_101_500_125, bornOn: '01.01.2008', sex: 'ұл' })).toMatchObject({
      record: { iin: '080101500125' },
      findings: [],
    }));

  it('knows mother, father and one more, with the first telephone of a cell', () =>
    expect(
      read({
        motherName: 'Әлиева Гүлнар Болатқызы',
        motherPhone: 'тел. 8 701 123-45-67, 87771234567',
        fatherName: '-',
        guardianName: 'Ли Анна 87021234567',
        guardianKinship: 'әжесі',
      }).record?.guardians,
    ).toEqual([
      {
        name: { family: 'Әлиева', given: 'Гүлнар', patronymic: 'Болатқызы' },
        kinship: 'mother',
        phone: '+77011234567',
      },
      { name: { family: 'Ли', given: 'Анна' }, kinship: 'relative', phone: null },
    ]));
});

describe('headings of a list of pupils', () => {
  it.each([
    ['Тегі', 'family'],
    ['ФАМИЛИЯ', 'family'],
    ['Аты-жөні', 'fullName'],
    ['Ф.И.О. учащегося', null],
    ['ФИО учащегося', 'fullName'],
    ['Оқушының аты-жөні (толық)', 'fullName'],
    ['ЖСН', 'iin'],
    ['ИИН', 'iin'],
    ['Туған күні, айы, жылы', 'bornOn'],
    ['Дата рождения', 'bornOn'],
    ['Жынысы', 'sex'],
    ['Пол', 'sex'],
    ['Сыныбы', 'className'],
    ['Класс', 'className'],
    ['Параллель', 'grade'],
    ['Литера', 'letter'],
    ['Оқыту тілі', 'language'],
    ['Мекен-жайы', 'address'],
    ['Домашний адрес', 'address'],
    ['Анасының аты-жөні', 'motherName'],
    ['Телефон отца', 'fatherPhone'],
    ['ФИО родителя (законного представителя)', 'guardianName'],
    ['Кем приходится', 'guardianKinship'],
    ['Ескерту', null],
  ])('«%s» is %s', (heading, field) => expect(mapColumns([heading], rosterFields)).toEqual([field]));

  it('none of them is claimed by two fields', () => {
    const seen = new Map<string, string>();
    for (const { field, headings } of rosterFields)
      for (const heading of headings) {
        expect(seen.get(heading.toLowerCase()) ?? field, heading).toBe(field);
        seen.set(heading.toLowerCase(), field);
      }
  });
});
