import { describe, expect, it } from 'vitest';
import { reasonFor, unexplained } from './explain-departures.ts';
import { departure } from './result.ts';

const late = departure('dossier-paper-late', 11);
const small = departure('composition-too-small', 6);

describe('clause 2: the order recommends, so a school complies or explains', () => {
  it('asks nothing where nothing departs', () => {
    expect(unexplained([], [])).toEqual([]);
  });

  it('names every departure without a written reason', () => {
    expect(unexplained([late, small], [{ what: 'dossier-paper-late', reason: 'Учитель болел' }])).toEqual([small]);
  });

  it('lets the deed go on when each has its reason', () => {
    const reasons = [
      { what: 'dossier-paper-late', reason: 'Учитель болел' },
      { what: 'composition-too-small', reason: 'Ауыл мектебі' },
    ];
    expect(unexplained([late, small], reasons)).toEqual([]);
    expect(reasonFor(late, reasons)).toBe('Учитель болел');
  });

  it('takes blanks and four letters for no reason', () => {
    for (const reason of ['', '      ', ' abc ', '1234'])
      expect(unexplained([late], [{ what: late.what, reason }])).toEqual([late]);
  });
});
