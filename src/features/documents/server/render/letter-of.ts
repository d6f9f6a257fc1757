import type { Block, Letter } from '../../rules/letter.ts';

/** A letter of these blocks alone, for tests of the renderers. */
export const letterOf = (...blocks: Block[]): Letter => ({
  paper: 'appeal',
  language: 'kk',
  title: 'Өтініш',
  letterhead: null,
  blocks,
});

/** What somebody may type that would be markup to a careless renderer. */
export const hostile = [
  '#set page(width: 1cm)',
  '$x^2$',
  '*жуан*',
  '_көлбеу_',
  '@сілтеме',
  '\\ \\\\',
  '#"a"',
  '<w:t>&amp;</w:t>',
  '= Тақырып',
  '`код`',
  '// түсініктеме',
  '${1+1}',
  '"; }',
];
