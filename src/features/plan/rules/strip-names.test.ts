import { describe, expect, it } from 'vitest';
import { stripNames } from './strip-names.ts';

const child = [{ family: 'Айдаров', given: 'Данияр' }];

describe('clause 14: a measure taken from another plan names no other child', () => {
  it.each([
    ['Беседа с Данияром Айдаровым о режиме', 'Беседа с … о режиме'],
    ['Айдаровқа көмектесу', '… көмектесу'],
    ['Отмечать каждый урок', 'Отмечать каждый урок'],
  ])('«%s» reads «%s»', (text, bare) => {
    expect(stripNames({ lang: 'ru', text }, child).text).toBe(bare);
  });
  it('in both languages of a text', () => {
    const text = { lang: 'ru' as const, text: 'Позвонить Данияру', other: 'Даниярға қоңырау шалу' };
    expect(stripNames(text, child)).toEqual({ lang: 'ru', text: 'Позвонить …', other: '… қоңырау шалу' });
  });
});
