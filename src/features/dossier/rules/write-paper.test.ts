import { describe, expect, it } from 'vitest';
import { CaseState } from '#features/cases/contract.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import type { PaperBody } from './paper-body.ts';
import { sayNotNeeded, writePaper, type PaperSubject } from './write-paper.ts';
import { PaperKind } from './paper-kind.ts';

const subject: PaperSubject = {
  pack: order61,
  caseState: 'submitted',
  purpose: 'placing',
  kind: 'characteristic',
  state: 'expected',
};
const act: PaperBody = {
  kind: 'living-conditions-act',
  visitedOn: '2026-11-10' as never,
  address: '',
  members: [{ name: 'Г. Н.', post: '' }],
  household: [],
  parentsWork: null,
  income: null,
  upbringing: null,
  dwelling: null,
  rooms: null,
  amenities: null,
  placeToSleep: null,
  placeToStudy: null,
  conclusion: { lang: 'ru', text: 'Условия есть' },
  photoConsent: false,
};
const brief: PaperBody = { kind: 'brief-information', rows: [] };
const teacher = { roles: ['class-teacher'], leadsClass: true, supports: false, asked: false } as const;
const social = { roles: ['social-pedagogue'], leadsClass: false, supports: false, asked: false } as const;
const handing = {
  writer: teacher,
  body: brief,
  forOther: false,
  authorWorks: true,
  files: { own: true, images: false },
} as const;

const written = (over: Partial<PaperSubject>, by: Partial<Parameters<typeof writePaper>[1]> = {}): string => {
  const made = writePaper({ ...subject, ...over }, { ...handing, ...by });
  return made.ok ? made.value : made.refusal.reason;
};

describe('clause 11: handing in a paper', () => {
  it('is written', () => expect(written({})).toBe('written'));
  it('is refused to those it is not asked of', () =>
    expect(written({}, { writer: { ...teacher, leadsClass: false } })).toBe('paper-not-yours'));
  it('a class teacher does not write for a colleague', () =>
    expect(written({}, { forOther: true })).toBe('paper-not-yours'));
  it('the social pedagogue does', () => expect(written({}, { writer: social, forOther: true })).toBe('written'));
  it('only for a colleague who works here', () =>
    expect(written({}, { writer: social, forOther: true, authorWorks: false })).toBe('person-unknown'));
  it('only with own files', () => expect(written({}, { files: { own: false, images: false } })).toBe('file-not-yours'));
  it('only while the deputy has not received it', () =>
    expect(written({ state: 'received' })).toBe('paper-cannot-move'));
  it('only what the pack asks for', () =>
    expect(written({ kind: 'characteristic-positive' })).toBe('paper-not-expected'));

  it('only while the dossier is gathered', () => {
    expect(CaseState.options.map((caseState) => written({ caseState }))).toEqual([
      'written',
      'dossier-closed',
      'dossier-closed',
      'dossier-closed',
    ]);
    const removal = { purpose: 'removal', kind: 'characteristic-positive' } as const;
    expect(CaseState.options.map((caseState) => written({ ...removal, caseState }))).toEqual([
      'dossier-closed',
      'dossier-closed',
      'written',
      'dossier-closed',
    ]);
  });

  it('photos of a home only with the parents’ consent', () => {
    const home = { kind: 'living-conditions-act' } as const;
    const images = { own: true, images: true };
    expect(written(home, { body: act, files: images })).toBe('photo-without-consent');
    expect(written(home, { body: { ...act, photoConsent: true }, files: images })).toBe('written');
    expect(written(home, { body: act })).toBe('written');
  });
});

describe('clause 11: the act of living conditions is due if needed, the rest always', () => {
  it.each(PaperKind.options.slice(0, 4))('%s', (kind) => {
    const said = sayNotNeeded({ ...subject, kind });
    expect(said.ok ? said.value : said.refusal.reason).toBe(
      kind === 'living-conditions-act' ? 'not-needed' : 'paper-always-needed',
    );
  });

  it('papers for removal are always needed (clause 19)', () => {
    expect(
      sayNotNeeded({ ...subject, caseState: 'on-record', purpose: 'removal', kind: 'characteristic-positive' }),
    ).toMatchObject({ refusal: { reason: 'paper-always-needed' } });
  });
});
