import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairOf } from '#features/documents/rules/pair-of.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { evidenceWhats } from '../rules/petition-shapes.ts';
import { evidenceKinds } from '../rules/refusal-ladder.ts';
import type { CommissionPetitionData } from './commission-petition-data.ts';
import { commissionPetitionLetter } from './commission-petition-letter.ts';
import { refusalActLetter, type RefusalActData } from './refusal-act-letter.ts';
import { act, day, full, head, id, line, measure, mother, ru } from './testing/petition-fixture.ts';

describe('no combination of what is missing leaves a paper broken', () => {
  const maybe = <T>(value: T, empty: T) => fc.constantFrom(value, empty);
  const lines = fc.array(
    fc.record({
      kind: fc.constantFrom(...evidenceKinds),
      what: fc.constantFrom(...evidenceWhats),
      byName: fc.constantFrom('Г. Нұрланова', '', null),
      guardianName: fc.constantFrom('Айдарова Алма', '', null),
      words: fc.constantFrom(ru('сами разберемся'), ru(''), { lang: 'kk' as const, text: 'өзіміз шешеміз' }, null),
    }),
    { maxLength: 3 },
  );
  const typed = fc.constantFrom(ru('сказано'), ru('  '), null);
  const petitions = fc
    .record({
      kind: fc.constantFrom('parents-duties', 'parents-measures', 'minor-act', 'police-register', 'gone'),
      facts: typed,
      work: typed,
      request: typed,
      grounds: fc.constantFrom<CommissionPetitionData['facts']['grounds']>(
        [],
        [{ code: 'absence', facts: ru('14 уроков') }],
        [{ code: 'gone', facts: ru('') }],
      ),
      lines,
      rest: fc.record({
        address: maybe<string | null>('Астана', null),
        guardians: maybe<CommissionPetitionData['guardians']>([mother], []),
        measures: maybe<CommissionPetitionData['measures']>([measure], []),
        council: fc.constantFrom(
          { heldOn: day('2026-11-27'), number: 4 },
          { heldOn: day('2026-11-27'), number: null },
          null,
        ),
        enclosures: maybe(full.enclosures, []),
        signer: fc.constantFrom(head, { ...head, post: null }, null),
        signedOn: maybe<CommissionPetitionData['signedOn']>(day('2026-12-03'), null),
        number: fc.constantFrom('118', '', null),
      }),
      className: maybe('7 «Ә»', ''),
      placedOn: maybe<CommissionPetitionData['signedOn']>(day('2026-11-16'), null),
    })
    .map(({ kind, facts, work, request, grounds, lines: said, rest, className, placedOn }): CommissionPetitionData =>
      Object.assign({}, full, rest, {
        petition: { ...full.petition, kind, facts, work, request },
        facts: { id, placedOn, grounds },
        pupil: { ...full.pupil, className },
        lines: said.map((one) => line(one)),
      }),
    );
  const acts = fc
    .record({
      refusal: fc.option(
        fc.record({
          on: fc.constant(day('2026-11-05')),
          byName: maybe('Нұрланова Гүлнар', ''),
          guardian: fc.constantFrom(mother, null),
          words: fc.constantFrom(ru('сами разберемся'), ru('')),
          witnesses: fc.constantFrom([], ['Ж. Омарова'], ['Ж. Омарова', 'И. Ли', 'Р. Жұмабек']),
        }),
      ),
      lines,
      className: maybe('7 «Ә»', ''),
    })
    .map(({ refusal, lines: said, className }): RefusalActData =>
      Object.assign({}, act, {
        refusal,
        offers: said.map((one) => line({ ...one, kind: 'offered' })),
        pupil: { ...full.pupil, className },
      }),
    );

  const broken = /undefined|null|NaN|\[object|,,|\.\.|,\s*(\n|\t|$)|:\s*(\n|$)|\(\s*\)|\s[,.;](\s|$)|№ (\n|\t|$)/u;
  const isWhole = (printed: string): void => {
    expect(printed).not.toMatch(broken);
    for (const row of printed.split('\n'))
      for (const cell of row.split('\t').slice(0, -1)) expect(cell.trim(), row).not.toBe('');
  };

  it('of a petition', () => {
    fc.assert(
      fc.property(petitions, (data) => {
        const [kk, ruLetter] = [commissionPetitionLetter(data, 'kk'), commissionPetitionLetter(data, 'ru')];
        isWhole(plainTextOf(kk));
        isWhole(plainTextOf(ruLetter));
        expect(pairOf(kk, ruLetter).language).toBe('pair');
      }),
      { numRuns: 400 },
    );
  });

  it('of an act of refusal', () => {
    fc.assert(
      fc.property(acts, (data) => {
        isWhole(plainTextOf(refusalActLetter(data, 'kk')));
        isWhole(plainTextOf(refusalActLetter(data, 'ru')));
      }),
      { numRuns: 300 },
    );
  });
});
