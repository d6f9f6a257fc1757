import { describe, expect, it } from 'vitest';
import { familyInitials, fullName, initialsName, namePieces, shortName } from './person-name.ts';

const nurlanova = { family: 'Нұрланова', given: 'Гүлнар', patronymic: 'Болатқызы' };
const kim = { family: 'Ким', given: 'Анна' };

describe('a name on papers and screens', () => {
  it('with a patronymic', () => {
    expect(fullName(nurlanova)).toBe('Нұрланова Гүлнар Болатқызы');
    expect(initialsName(nurlanova)).toBe('Г. Нұрланова');
    expect(familyInitials(nurlanova)).toBe('Нұрланова Г. Б.');
    expect(shortName({ family: 'Ахметов', given: 'Данияр' })).toBe('Данияр А.');
  });

  it('the patronymic is only if there is one', () => {
    expect(fullName(kim)).toBe('Ким Анна');
    expect(familyInitials(kim)).toBe('Ким А.');
    expect(fullName({ ...kim, patronymic: ' ' })).toBe('Ким Анна');
    expect(initialsName({ family: 'Ким', given: '' })).toBe('Ким');
    expect(shortName({ family: '', given: 'Анна' })).toBe('Анна');
  });

  it('pieces of double names', () => {
    expect(
      namePieces({ family: 'Ахметов-Иванов', given: 'Нұр Сұлтан', patronymic: 'Асан ұлы' }).map(
        (piece) => `${piece.part} ${piece.text}`,
      ),
    ).toEqual(['family Ахметов', 'family Иванов', 'given Нұр', 'given Сұлтан', 'patronymic Асан', 'patronymic ұлы']);
  });
});
