import { describe, expect, it } from 'vitest';
import { sexOfName } from './sex-of-name.ts';

describe('what the grammar of a name says of a person', () => {
  it.each([
    ['Нұрланова Гүлнар Болатқызы', 'female'],
    ['Серік Айгүл Болатқызы', 'female'],
    ['Серік Айгуль Болатовна', 'female'],
    ['Шевченко Анна Ильинична', 'female'],
    ['Нұрланова Гүлнар', 'female'],
    ['Островская Анна', 'female'],
    ['Серік Нұрай Болатұлы', 'male'],
    ['Ким Виктор Андреевич', 'male'],
    ['Ким Виктор Лукич', 'male'],
    ['Алиев Рашид оглы', 'male'],
    ['Ахметов Данияр', 'male'],
    ['Соловьёв Илья', 'male'],
    ['Островский Илья', 'male'],
    ['Серік Нұрай', null],
    ['Ким Анна', null],
    ['Шевченко Саша', null],
    ['Калина Анна', null],
    ['Лев Анна', null],
  ] as const)('%s: %s', (name, sex) => {
    const [family = '', given = '', patronymic] = name.split(' ');
    expect(sexOfName({ family, given, patronymic })).toBe(sex);
  });
});
