import { expect, it } from 'vitest';
import { readSearch } from './read-search.ts';
import { searchOf } from './search-of.ts';

it.each([
  ['Айдаров', ['айдаров'], null, null],
  ['  данияр   АЙДАРОВ ', ['данияр', 'айдаров'], null, null],
  ['7ә', [], 7, 'Ә'],
  ['7 «Ә»', [], 7, 'Ә'],
  ['7-а', [], 7, 'А'],
  ['7A', [], 7, 'А'],
  ['11', [], 11, null],
  ['7 айдаров', ['айдаров'], 7, null],
  ['айдаров 7 «ә»', ['айдаров'], 7, 'Ә'],
  ['100 % _', [], null, null],
])('%j is read as words %j, grade %s, letter %s', (text, words, grade, letter) => {
  const read = readSearch(text);
  expect({ ...read, words: read.words.filter((word) => !/^\d+$/.test(word)) }).toEqual({ words, grade, letter });
});

it('both spellings are found, ё as е, Latin look-alikes folded', () => {
  const search = searchOf({ family: 'Семёнова', given: 'Әсел' }, { family: 'Cемёнова', given: 'Асель' });
  expect(search).toBe('семенова әсел семенова асель');
  expect(readSearch('Семёнова').words.every((word) => search.includes(word))).toBe(true);
});
