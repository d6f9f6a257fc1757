import { expect, it } from 'vitest';
import { nameClass } from './name-class.ts';

const others = [{ grade: 7, letter: 'А' }];

it('a class is named once in a school year, whichever alphabet its letter was typed in', () => {
  expect(nameClass({ grade: 7, letter: 'A' }, others)).toMatchObject({
    ok: false,
    refusal: { reason: 'class-exists', facts: { class: '7 «А»' } },
  });
  expect(nameClass({ grade: 8, letter: 'A' }, others)).toMatchObject({ ok: true, value: 'А' });
  expect(nameClass({ grade: 7, letter: 'ә' }, others)).toMatchObject({ ok: true, value: 'Ә' });
  expect(nameClass({ grade: 7, letter: '1' }, others)).toMatchObject({
    ok: false,
    refusal: { reason: 'class-letter' },
  });
});
