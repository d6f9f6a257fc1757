import { describe, expect, it } from 'vitest';
import type { Role } from '#kernel/pure/role.ts';
import { mayWritePaper, type PaperWriter } from './may-write-paper.ts';
import { PaperKind } from './paper-kind.ts';

const writer = (role: Role, over: Partial<PaperWriter> = {}): PaperWriter => ({
  roles: [role],
  leadsClass: false,
  supports: false,
  asked: false,
  ...over,
});
const written = (who: PaperWriter): string[] => PaperKind.options.filter((kind) => mayWritePaper(kind, who).ok);
const all = [
  'characteristic',
  'psychological-conclusion',
  'living-conditions-act',
  'brief-information',
  'characteristic-positive',
  'psychological-characteristic-positive',
];

/** Typed by hand from clauses 11 and 19 and the table People. */
describe('clause 11: who hands in which paper', () => {
  it.each<[string, PaperWriter, string[]]>([
    ['the deputy any', writer('deputy'), all],
    ['the social pedagogue any', writer('social-pedagogue'), all],
    ['the head none unasked', writer('head'), []],
    [
      'the class teacher of the child their own kinds',
      writer('class-teacher', { leadsClass: true }),
      ['characteristic', 'living-conditions-act', 'brief-information', 'characteristic-positive'],
    ],
    ['the class teacher of another class none', writer('class-teacher'), []],
    [
      'the psychologist who supports the case the psychological ones',
      writer('psychologist', { supports: true }),
      ['psychological-conclusion', 'psychological-characteristic-positive'],
    ],
    ['another psychologist none unasked', writer('psychologist'), []],
    ['a subject teacher none unasked', writer('subject-teacher'), []],
    ['a supporter who is no psychologist none', writer('staff', { supports: true }), []],
  ])('%s', (_who, who, kinds) => {
    expect(written(who)).toEqual(kinds);
  });

  it('whoever was asked hands in what was asked', () => {
    expect(mayWritePaper('psychological-conclusion', writer('psychologist', { asked: true }))).toMatchObject({
      ok: true,
      value: { onBehalf: false },
    });
  });

  it('refuses by name of the paper', () => {
    expect(mayWritePaper('characteristic', writer('staff'))).toEqual({
      ok: false,
      refusal: { reason: 'paper-not-yours', facts: { kind: 'characteristic' } },
    });
  });
});
