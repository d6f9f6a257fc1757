import { describe, expect, it } from 'vitest';
import { addStaff, nameKey } from './add-staff.ts';
import { postKindsIn } from './post-words-in.ts';
import { readStaffRows } from './staff-rows.ts';

const sheet = (...rows: readonly string[][]) => rows.map((cells, at) => ({ row: at + 1, cells }));

describe('a staff list of a school', () => {
  it.each([
    ['Директор', ['head']],
    ['директордың тәрбие ісі жөніндегі орынбасары', ['deputy']],
    ['Заместитель директора по ВР', ['deputy']],
    ['зам. директора', ['deputy']],
    ['әлеуметтік педагог', ['social-pedagogue']],
    ['Социальный педагог, учитель истории', ['social-pedagogue', 'subject-teacher']],
    ['педагог-психолог', ['psychologist']],
    ['математика мұғалімі; сынып жетекшісі', ['subject-teacher', 'class-teacher']],
    ['Классный руководитель', ['class-teacher']],
    ['учитель физики, учитель астрономии', ['subject-teacher']],
    ['медбике', ['staff']],
    ['', []],
  ])('«%s» names the posts %j', (text, kinds) => {
    expect(postKindsIn(text)).toEqual(kinds);
  });

  it('is read under its headings, in Kazakh and in Russian', () => {
    expect(
      readStaffRows(
        sheet(
          ['Педагогтер тізімі'],
          ['№', 'Аты-жөні', 'Лауазымы'],
          ['1', 'Сапарова Мөлдір Болатқызы', 'әлеуметтік педагог'],
          ['', '', ''],
        ),
      ),
    ).toEqual([{ family: 'Сапарова', given: 'Мөлдір', patronymic: 'Болатқызы', posts: ['social-pedagogue'] }]);
    expect(
      readStaffRows(sheet(['Фамилия', 'Имя', 'Отчество', 'Должность'], ['Ким', 'Лев', '', 'учитель химии'])),
    ).toEqual([{ family: 'Ким', given: 'Лев', patronymic: '', posts: ['subject-teacher'] }]);
  });

  it('is read without headings: the name in one cell or in several, a number before it passed over', () => {
    expect(
      readStaffRows(
        sheet(
          ['1', 'Омаров Тимур Әлиұлы', 'психолог'],
          ['Ким', 'Лев', 'учитель химии'],
          ['Ахметова', 'Сәуле', 'Ерланқызы', 'завуч'],
        ),
      ),
    ).toEqual([
      { family: 'Омаров', given: 'Тимур', patronymic: 'Әлиұлы', posts: ['psychologist'] },
      { family: 'Ким', given: 'Лев', patronymic: '', posts: ['subject-teacher'] },
      { family: 'Ахметова', given: 'Сәуле', patronymic: 'Ерланқызы', posts: ['deputy'] },
    ]);
  });

  it('brings nobody twice: neither two lines of one name nor a name that is here', () => {
    const one = { name: { family: 'Ким', given: 'Лев' } };
    const same = { name: { family: 'КИМ', given: 'лев' } };
    expect(addStaff([one], new Set())).toMatchObject({ ok: true });
    expect(addStaff([one, same], new Set())).toMatchObject({
      refusal: { reason: 'staff-twice', facts: { names: ['КИМ лев'] } },
    });
    expect(addStaff([one], new Set([nameKey('ким Лев')]))).toMatchObject({
      refusal: { reason: 'staff-here', facts: { names: ['Ким Лев'] } },
    });
  });
});
