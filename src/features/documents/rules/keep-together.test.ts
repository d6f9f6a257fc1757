import { describe, expect, it } from 'vitest';
import { keepTogether } from './keep-together.ts';

describe('what a line must not part', () => {
  it.each([
    ['Г. Нұрланова', 'Г.\u00a0Нұрланова'],
    ['мұғалім Ә. Қ. Жұмабаева', 'мұғалім Ә.\u00a0Қ.\u00a0Жұмабаева'],
    ['«А. Серікқызы»', '«А.\u00a0Серікқызы»'],
    ['протокол № 14', 'протокол №\u00a014'],
  ])('%s', (typed, kept) => {
    expect(keepTogether(typed)).toBe(kept);
  });

  it.each(['Жазылды. Кейін қаралды', 'Ол 7 «Ә» сыныбында. Анасы келді', 'и т. д.', '№'])(
    'leaves %s as it was typed',
    (typed) => {
      expect(keepTogether(typed)).toBe(typed);
    },
  );
});
