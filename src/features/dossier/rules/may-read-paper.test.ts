import { describe, expect, it } from 'vitest';
import { mayReadPaper, type PaperReader } from './may-read-paper.ts';
import { PaperKind } from './paper-kind.ts';

const nobody: PaperReader = { wholeSchool: false, author: false, byName: false, leadsClass: false };
const read = (over: Partial<PaperReader>): string[] =>
  PaperKind.options.filter((kind) => mayReadPaper(kind, { ...nobody, ...over }));

describe('a psychological text is restricted', () => {
  it('the class teacher reads the other papers only', () => {
    expect(read({ leadsClass: true })).toEqual([
      'characteristic',
      'living-conditions-act',
      'brief-information',
      'characteristic-positive',
    ]);
  });

  it.each(['wholeSchool', 'author', 'byName'] as const)('%s reads it', (way) => {
    expect(read({ [way]: true })).toEqual(PaperKind.options);
  });

  it('a class teacher reads it while it is on their agenda', () => {
    expect(read({ leadsClass: true, byName: true })).toContain('psychological-conclusion');
  });

  it('nobody else reads any paper', () => expect(read({})).toEqual([]));
});
