import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { DossierPaper, DossierView } from '../contract.ts';
import { dossierDepartures } from './dossier-departures.ts';
import { removalPapers } from './removal-papers.ts';

const today = plainDate('2026-11-27');
const due = plainDate('2026-11-24');
const late = plainDate('2026-11-25');

const paper = (kind: DossierPaper['kind'], over: Partial<DossierPaper>): DossierPaper => ({
  kind,
  need: 'always',
  byRole: 'class-teacher',
  state: 'written',
  positive: null,
  writtenAt: '2026-11-24T18:00:00Z',
  writtenOn: due,
  receivedAt: null,
  receivedOn: null,
  askedOf: null,
  askedOfName: null,
  askedAt: null,
  authorId: null,
  authorName: null,
  notNeededReason: null,
  paperId: null,
  version: 1,
  ...over,
});

const view = (...papers: readonly DossierPaper[]): DossierView => ({
  caseId: 'c',
  purpose: 'placing',
  round: 1,
  meetingOn: today,
  dueOn: due,
  papers: [...papers],
});

const unwritten = { writtenAt: null, writtenOn: null };

describe('clause 11: late or missing papers are departures', () => {
  it('none where all were handed in on the due day, received or not', () => {
    const papers = [paper('characteristic', {}), paper('brief-information', { state: 'received', receivedOn: late })];
    expect(dossierDepartures(view(...papers), today, 'placing')).toEqual([]);
  });

  it.each(['expected', 'asked'] as const)('names a paper that is only %s as missing', (state) => {
    expect(dossierDepartures(view(paper('characteristic', { ...unwritten, state })), today, 'placing')).toEqual([
      { what: 'dossier-paper-missing', clause: 11, facts: { papers: ['characteristic'], caseId: 'c' } },
    ]);
  });

  it('wants the act attached or a reason why it is not needed', () => {
    const act = { ...unwritten, need: 'if-needed', state: 'expected' } as const;
    expect(dossierDepartures(view(paper('living-conditions-act', act)), today, 'placing')).toHaveLength(1);
    expect(
      dossierDepartures(view(paper('living-conditions-act', { ...act, state: 'not-needed' })), today, 'placing'),
    ).toEqual([]);
  });

  it('names what was handed in after the due day, in one departure', () => {
    const papers = [
      paper('characteristic', { writtenOn: late }),
      paper('brief-information', { writtenOn: late, state: 'received' }),
    ];
    expect(dossierDepartures(view(...papers), today, 'placing')).toEqual([
      {
        what: 'dossier-paper-late',
        clause: 11,
        facts: { papers: ['characteristic', 'brief-information'], caseId: 'c' },
      },
    ]);
  });

  it('leaves missing papers for removal to clause 19', () => {
    expect(
      dossierDepartures(view(paper('characteristic-positive', { ...unwritten, state: 'expected' })), today, 'removal'),
    ).toEqual([]);
  });
});

describe('clause 19: a positive characteristic of the class teacher and of the psychological service', () => {
  const psychological = paper('psychological-characteristic-positive', { positive: true });
  it.each([
    [paper('characteristic-positive', { positive: true }), 'positive'],
    [paper('characteristic-positive', { positive: false }), 'not-positive'],
    [paper('characteristic-positive', { positive: true, state: 'asked' }), 'missing'],
    [paper('characteristic-positive', { positive: null, state: 'expected' }), 'missing'],
  ] as const)('reads the class teacher’s paper', (classTeachers, expected) => {
    expect(removalPapers(view(classTeachers, psychological))).toEqual({
      classTeacher: expected,
      psychologicalService: 'positive',
    });
  });

  it('is missing where the pack asks for it and nobody wrote', () => {
    expect(removalPapers(view())).toEqual({ classTeacher: 'missing', psychologicalService: 'missing' });
  });
});

describe('clauses 2 and 11: a specialist the school lacks is explained once', () => {
  const noSpecialist = { since: plainDate('2026-09-01'), why: { kk: 'ауылда маман жоқ', ru: 'в селе нет' } };
  const lacking = paper('psychological-conclusion', { ...unwritten, state: 'expected', noSpecialist });

  it('the paper nobody can write carries the explanation; the others are missing as before', () => {
    const found = dossierDepartures(
      view(lacking, paper('characteristic', { ...unwritten, state: 'asked' })),
      today,
      'placing',
    );
    expect(found.map(({ what, explained }) => [what, explained])).toEqual([
      ['dossier-paper-missing', undefined],
      ['dossier-specialist-missing', 'ауылда маман жоқ / в селе нет'],
    ]);
  });

  it('none where somebody wrote it all the same', () => {
    expect(dossierDepartures(view(paper('psychological-conclusion', { noSpecialist })), today, 'placing')).toEqual([]);
  });
});
