import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from './find-names.ts';
import { kazakhCase, type KazakhCase } from './kazakh-suffix.ts';

const akhmetov = { id: 1, family: 'Ахметов', given: 'Данияр' };
const nurlanova = { id: 2, family: 'Нұрланова', given: 'Мадина', patronymic: 'Болатқызы' };
const ivanov = { id: 3, family: 'Иванов', given: 'Тимур' };
const kasymuly = { id: 4, family: 'Қасымұлы', given: 'Әсел' };
const ostrovsky = { id: 5, family: 'Островский', given: 'Абай' };
const kim = { id: 6, family: 'Ким', given: 'Арман' };
const alieva = { id: 7, family: 'Әлиева', given: 'Алия' };
const names = [akhmetov, nurlanova, ivanov, kasymuly, ostrovsky, kim, alieva];

const foundIn = (text: string): string[] =>
  findNames(text, names).map((match) => `${match.found}:${match.people.map((person) => person.id).join('+')}`);

describe('before a protocol is locked, names of other pupils in free text are pointed out', () => {
  it.each([
    ['Оқушы Даниярды ұрды', ['Даниярды:1']],
    ['Даниярға, Данияrдан', ['Даниярға:1']],
    ['Даниярмен төбелесті', ['Даниярмен:1']],
    ['Ударил Данияра и толкнул Мадину', ['Данияра:1', 'Мадину:2']],
    ['Вместе с Даниярем', ['Даниярем:1']],
    ['отдал Данияру', ['Данияру:1']],
    ['у Мадины, с Мадиной, о Мадине', ['Мадины:2', 'Мадиной:2', 'Мадине:2']],
    ['Мадинаның дәптері', ['Мадинаның:2']],
    ['к Нурлановой, про Нурланову', ['Нурлановой:2', 'Нурланову:2']],
    ['Нұрлановамен, Нұрлановтар', ['Нұрлановамен:2', 'Нұрлановтар:2']],
    ['с Ивановым, Иванову, Ивановых', ['Ивановым:3', 'Иванову:3', 'Ивановых:3']],
    ['Ивановке, Ивановқа', ['Ивановке:3', 'Ивановқа:3']],
    ['Қасымұлына берді', ['Қасымұлына:4']],
    ['Касымулынан', ['Касымулынан:4']],
    ['Асель, Асели, Аселью, Әселге', ['Асель:4', 'Асели:4', 'Аселью:4', 'Әселге:4']],
    [
      'с Островским, Островского, Островскому, Островская',
      ['Островским:5', 'Островского:5', 'Островскому:5', 'Островская:5'],
    ],
    ['Абая и Абаю, Абаймен', ['Абая:5', 'Абаю:5', 'Абаймен:5']],
    ['Ким, Кима, Кимге', ['Ким:6', 'Кима:6', 'Кимге:6']],
    ['Алиевой, Әлиевамен, Алии', ['Алиевой:7', 'Әлиевамен:7', 'Алии:7']],
  ])('%s', (text, found) => {
    expect(foundIn(text)).toEqual(found);
  });

  it('family and given name beside each other are one match', () => {
    expect(foundIn('бірге Ахметов Данияр болды')).toEqual(['Ахметов Данияр:1']);
    expect(foundIn('с Данияром Ахметовым пришёл')).toEqual(['Данияром Ахметовым:1']);
    expect(foundIn('Ахметов, Данияр')).toEqual(['Ахметов:1', 'Данияр:1']);
    expect(foundIn('Ахметов Мадина')).toEqual(['Ахметов:1', 'Мадина:2']);
  });

  it('says where in the text', () => {
    const text = 'Бүгін Даниярды шақырды';
    const [match] = findNames(text, names);
    expect(match).toEqual({ start: 6, end: 14, found: 'Даниярды', people: [akhmetov] });
    expect(text.slice(match?.start, match?.end)).toBe('Даниярды');
  });

  it('Latin look-alikes, capitals and no capital do not hide a name', () => {
    expect(foundIn('Axмeтoвқa')).toEqual(['Axмeтoвқa:1']);
    expect(foundIn('ДАНИЯР')).toEqual(['ДАНИЯР:1']);
    expect(foundIn('данияр мен мадинаны')).toEqual(['данияр:1', 'мадинаны:2']);
  });

  it('two people of one name are both meant', () => {
    const other = { id: 9, family: 'Сериков', given: 'Данияр' };
    expect(findNames('Даниярға', [akhmetov, other])[0]?.people).toEqual([akhmetov, other]);
    expect(findNames('Данияр Сериковке', [akhmetov, other])[0]?.people).toEqual([other]);
  });
});

describe('what is not a name is left alone', () => {
  it.each([
    'Даниярбек келді',
    'Кимоно сатып алды',
    'Ивановская область',
    'Абайла, жол тайғақ',
    'Мадинский округ',
    'оның арманы бар',
    'арман қуған',
    'кимге',
    'Оқушылардың саны артты, кеңес шешті',
    'Ахметовский район',
    '',
    '123 !?',
  ])('%s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('an everyday word is a name when it has a capital', () => {
    expect(foundIn('Арманды көрді')).toEqual(['Арманды:6']);
  });

  it('the child the text is about may be named', () => {
    const own = [{ family: 'Ахметов', given: 'Айдос' }];
    expect(findNames('Айдос Ахметов пен Данияр', names, own).map((match) => match.found)).toEqual(['Данияр']);
    expect(findNames('Айдосқа', names, own)).toEqual([]);
  });
});

describe('every Kazakh case is found, with a true place', () => {
  const cases: readonly KazakhCase[] = ['genitive', 'dative', 'accusative', 'locative', 'ablative', 'instrumental'];
  const pieces = names.flatMap((name) => [name.family, name.given]);

  it('in any surroundings', () => {
    const filler = fc.constantFrom('', 'Бүгін ', 'мектепте, ', '«', 'и вот: ', '\n');
    fc.assert(
      fc.property(
        filler,
        fc.constantFrom(...pieces),
        fc.constantFrom(...cases),
        filler,
        (before, name, form, after) => {
          const inflected = kazakhCase(name, form);
          const matches = findNames(`${before}${inflected} ${after}`, names);
          expect(matches.map(({ start, end, found }) => [start, end, found])).toEqual([
            [before.length, before.length + inflected.length, inflected],
          ]);
        },
      ),
    );
  });
});

describe('size', () => {
  it('three thousand pupils and a long text take well under a second', () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({
      family: `Фамил${'абвгдежзик'[n % 10]}${'лмнопрстуф'[Math.floor(n / 10) % 10]}ов`,
      given: 'Данияр',
    }));
    const text = 'Сабақтан кейін оқушылар мектеп ауласында кездесіп, әңгімелесті. '.repeat(300);
    const start = performance.now();
    expect(findNames(`${text} Фамилалов`, many).length).toBe(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
