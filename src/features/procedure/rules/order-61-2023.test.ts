import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import json from '../packs/order-61-2023/pack.json' with { type: 'json' };
import { checkPack } from './check-pack.ts';
import { order61 } from './order-61-2023.ts';

type Triple = { path: string; kk: string; ru: string; en: string };

const triples = triplesOf(order61, '');

describe('the shipped pack: order No. 61 of 3 March 2023', () => {
  it('has nothing wrong in it', () => {
    expect(checkPack(json)).toEqual({ ok: true, pack: order61 });
  });

  it('rests on the order, its number and its date', () => {
    expect(order61).toMatchObject({ id: 'order-61-2023', basis: { number: '61', date: '2023-03-03' } });
  });

  it('clauses 1 to 23 are all there, each a rule, a wording or a structure', () => {
    expect(order61.clauses.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 structure',
      '2 rule',
      '3 wording',
      '4 rule',
      '5 rule',
      '6 rule',
      '7 rule',
      '8 structure',
      '9 rule',
      '10 structure',
      '11 rule',
      '12 rule',
      '13 rule',
      '14 rule',
      '15 rule',
      '16 rule',
      '17 rule',
      '18 rule',
      '19 rule',
      '20 rule',
      '21 rule',
      '22 wording',
      '23 rule',
    ]);
  });

  it('explains each clause in one to three sentences in every language', () => {
    for (const { number, explanation } of order61.clauses) {
      for (const text of [explanation.kk, explanation.ru, explanation.en]) {
        const sentences = text.match(/[.!?](?=\s|$)/gu) ?? [];
        expect([1, 2, 3], `clause ${number}: ${text}`).toContain(sentences.length);
        expect(text.length, text).toBeLessThan(330);
      }
    }
  });

  it('clause 18: names seven grounds', () => {
    expect(order61.grounds.map(({ code }) => code)).toEqual([
      'academic-failure',
      'family-difficulty',
      'lack-of-supervision',
      'charter-breach',
      'absence',
      'administrative-offence',
      'substances',
    ]);
    expect(order61.grounds.every(({ clause }) => clause === 18)).toBe(true);
  });

  it('clause 14: names thirteen kinds of measures, each in a section of the plan', () => {
    expect(order61.measureKinds.map(({ code, section }) => `${code}: ${section}`)).toEqual([
      'psychological-support: child',
      'attendance-control: teachers',
      'extra-lessons: teachers',
      'debt-deadlines: teachers',
      'pmpk-referral: bodies',
      'preventive-talk: child',
      'lesson-visits: teachers',
      'behaviour-correction: child',
      'new-skills: child',
      'occupation-leisure: child',
      'parents-work: family',
      'vseobuch-fund: family',
      'cooperation: bodies',
    ]);
  });

  it('clause 14: the library has a measure to offer for every ground', () => {
    for (const { code } of order61.grounds) {
      const offered = order61.measureKinds.filter(({ suits }) => suits.includes(code));
      expect(offered.length, code).toBeGreaterThanOrEqual(3);
    }
  });

  it('clause 17: names four kinds of petitions', () => {
    expect(order61.petitionKinds.map(({ code, clause }) => `${clause} ${code}`)).toEqual([
      '17 parents-duties',
      '17 parents-measures',
      '17 minor-act',
      '17 police-register',
    ]);
  });

  it('clause 11: four papers are due three days before, the act of living conditions if needed', () => {
    expect(order61.leadDays).toBe(3);
    expect(
      order61.papers.dossier.map(({ kind, need, byRole, clause }) => `${clause} ${kind} ${need} ${byRole}`),
    ).toEqual([
      '11 characteristic always class-teacher',
      '11 psychological-conclusion always psychologist',
      '11 living-conditions-act if-needed social-pedagogue',
      '11 brief-information always social-pedagogue',
    ]);
  });

  it('clause 19: removal asks for a positive word from the class teacher and from the psychological service', () => {
    expect(order61.papers.forRemoval.map(({ kind, byRole, clause }) => `${clause} ${kind} ${byRole}`)).toEqual([
      '19 characteristic-positive class-teacher',
      '19 psychological-characteristic-positive psychologist',
    ]);
    expect(order61.removalReasons.map(({ code, objective }) => `${code} ${objective}`)).toEqual([
      'improvement false',
      'move true',
      'change-of-school true',
      'graduation true',
      'other true',
    ]);
  });

  it('clause 16: the term is three to six months, an extension one to six, offered fourteen days before', () => {
    expect(order61.term).toEqual({
      clause: 16,
      minMonths: 3,
      maxMonths: 6,
      extensionMin: 1,
      extensionMax: 6,
      offerDaysBefore: 14,
    });
  });

  it('clauses 6 and 7: five members, chaired by the head, recorded by the social pedagogue', () => {
    expect(order61.composition).toEqual({
      clause: 6,
      minMembers: 5,
      chairRole: 'head',
      secretaryRole: 'social-pedagogue',
    });
  });

  it('each kind of agenda item has its list of decisions', () => {
    expect(order61.agendaKinds.map(({ code, decisions }) => [code, ...decisions])).toEqual([
      ['place', 'place', 'not-place', 'adjourn'],
      ['end-of-term', 'extend', 'remove', 'adjourn'],
      ['remove-early', 'remove', 'keep', 'adjourn'],
      ['revise-plan', 'approve-plan', 'adjourn'],
      ['petition', 'support-petition', 'adjourn'],
      ['other', 'free'],
    ]);
  });

  it('clause 22: the words for the family say that there are no legal consequences', () => {
    const { noConsequences } = order61.vocabulary;
    expect(noConsequences.kk).toMatch(/ешқандай құқықтық салдар әкелмейді/u);
    expect(noConsequences.ru).toMatch(/не влечет .*правовых последствий/u);
    expect(noConsequences.en).toMatch(/no legal consequences/u);
  });

  it('says everything in three languages that differ from each other', () => {
    expect(triples.length).toBeGreaterThan(140);
    for (const { path, kk: kazakh, ru: russian, en: english } of triples) {
      expect(kazakh, path).not.toBe(russian);
      expect(english, path).not.toBe(russian);
      expect(english, path).not.toBe(kazakh);
      expect(english, path).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(russian, path).not.toMatch(/[әғқңөұүһі]/iu);
    }
  });

  it('mixes no Latin letters into Kazakh and Russian words', () => {
    for (const { path, kk: kazakh, ru: russian } of triples) {
      expect(`${kazakh} ${russian}`, path).not.toMatch(/[a-z]/iu);
    }
  });

  it('explains every clause in Kazakh that only Kazakh could be', () => {
    for (const { number, explanation } of order61.clauses) {
      expect(explanation.kk, `clause ${number}`).toMatch(/[әғқңөұүһі]/iu);
    }
  });
});

describe('the words of the procedure room', () => {
  const [kk, ru, en] = [wordsIn('kk'), wordsIn('ru'), wordsIn('en')];

  it('are the same keys in three languages, with the same blanks', () => {
    expect(Object.keys(kk).length).toBeGreaterThan(5);
    expect(Object.keys(kk)).toEqual(Object.keys(ru));
    expect(Object.keys(en)).toEqual(Object.keys(ru));
    const blanks = (messages: Record<string, string>) =>
      Object.values(messages).map((text) => (text.match(/\{\w+\}/gu) ?? []).toSorted());
    expect(blanks(kk)).toEqual(blanks(ru));
    expect(blanks(en)).toEqual(blanks(ru));
  });

  it('differ between Kazakh and Russian', () => {
    for (const [key, text] of Object.entries(kk)) expect(text, key).not.toBe(ru[key]);
  });
});

function wordsIn(language: 'kk' | 'ru' | 'en'): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
}

function triplesOf(value: unknown, path: string): Triple[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kk' in value && 'ru' in value && 'en' in value) {
    return [{ path, kk: String(value.kk), ru: String(value.ru), en: String(value.en) }];
  }
  return Object.entries(value).flatMap(([key, inner]) => triplesOf(inner, path === '' ? key : `${path}.${key}`));
}
