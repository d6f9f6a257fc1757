import { describe, expect, it } from 'vitest';
import { caseVerbs } from '#features/cases/rules/move-case.ts';
import { familyKinds, invitationKinds } from '#features/links/rules/family-said.ts';
import { ContactKind } from '#features/monitoring/rules/contact-contract.ts';
import { DeliveryOutcome, Outcome } from '#features/plan/contract.ts';
import { petitionVerbs } from '#features/petitions/rules/move-petition.ts';
import { evidenceKinds } from '#features/petitions/rules/refusal-ladder.ts';
import { languages } from '#kernel/pure/text.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { asItWent, forFamily } from './story-for-family.ts';
import type { StoryEntry } from './story-contract.ts';
import { storySentence } from './story-sentence.ts';

const entry = (some: Partial<StoryEntry>): StoryEntry => ({
  id: 'a',
  group: 'help',
  kind: 'contact',
  on: plainDate('2026-11-20'),
  code: 'talk',
  texts: [],
  names: null,
  byName: null,
  endsOn: null,
  done: null,
  of: null,
  ...some,
});
const codesOf: Partial<Record<StoryEntry['kind'], readonly string[]>> = {
  move: ['submit', ...caseVerbs],
  appeal: ['joined'],
  submission: ['submitted'],
  petition: ['remove', 'extend'],
  hearing: ['place', 'other'],
  // Writing a draft is not a step of its way.
  commission: petitionVerbs.filter((verb) => verb !== 'write'),
  measure: Outcome.options,
  contact: ContactKind.options,
  review: ['keep', 'revise', 'petition'],
  delivery: DeliveryOutcome.options,
  said: [...familyKinds, ...invitationKinds],
  evidence: evidenceKinds,
  words: ['child'],
  'own-words': ['said', 'declined'],
};

describe('clause 10: every entry of the story has a sentence', () => {
  it.each(Object.entries(codesOf))('%s, for each of its codes, in three languages', (kind, codes) => {
    for (const code of codes ?? [])
      for (const language of languages) {
        const said = storySentence(entry({ kind: kind as StoryEntry['kind'], code }), language, () => '');
        expect(said, `${kind} ${code}`).toMatch(/\S{3}/u);
        expect(said).not.toMatch(/[{}]/u);
      }
  });

  it('a decision says until when, a frequent measure how often, a paper and an observation their own names', () => {
    const until = entry({ kind: 'move', code: 'extend', endsOn: plainDate('2027-05-20') });
    expect(storySentence(until, 'ru', () => '')).toBe('Решение Совета: срок продлен, до 20 мая 2027 года');
    expect(storySentence(until, 'kk', () => '')).toBe('Кеңестің шешімі: мерзім ұзартылды, 2027 жылғы 20 мамырға дейін');
    expect(storySentence(entry({ kind: 'windows', code: 'marked', done: 3, of: 4 }), 'ru', () => '')).toBe(
      'За месяц: отмечено 4, выполнено 3',
    );
    expect(storySentence(entry({ kind: 'paper', code: 'x' }), 'ru', () => 'характеристика')).toBe(
      'Готов документ: характеристика',
    );
    const seen = entry({ kind: 'observation', names: { kk: 'Көмек сұрады', ru: 'Просьба о помощи' } });
    expect(storySentence(seen, 'kk', () => '')).toBe('Көмек сұрады');
  });
});

describe('the story for the parents: without what concerns others', () => {
  const others = [{ family: 'Ли', given: 'Руслан' }];
  const own = [{ family: 'Ахметов', given: 'Данияр' }];
  const ru = (text: string, other?: string) => ({
    lang: 'ru' as const,
    text,
    ...(other === undefined ? {} : { other }),
  });

  it('a text that names another child is left out, in whichever language, and it is said so', () => {
    const told = forFamily(
      [
        entry({ texts: [ru('Данияр говорил о секции')] }),
        entry({ texts: [ru('Данияр и Руслан поссорились'), ru('Помирились')] }),
        entry({ texts: [ru('Поссорились', 'Руслан Лимен ренжісті')] }),
      ],
      others,
      own,
    );
    expect(told.map(({ texts, omitted }) => [texts.map(({ text }) => text), omitted])).toEqual([
      [['Данияр говорил о секции'], false],
      [['Помирились'], true],
      [[], true],
    ]);
  });

  it.each(['said', 'evidence'] as const)('%s is told by its fact alone: no words, no name', (kind) => {
    const [told] = forFamily(
      [entry({ kind, code: 'refused', texts: [ru('Не надо')], byName: 'Ахметова А.' })],
      [],
      own,
    );
    expect(told).toMatchObject({ texts: [], byName: null, omitted: false });
  });

  it('goes day by day, on one day as the process goes, whatever order it was read in', () => {
    const day = plainDate('2026-11-20');
    const some = [
      entry({ id: '1', on: day, kind: 'delivery', code: 'handed' }),
      entry({ id: '2', on: plainDate('2026-11-21'), kind: 'paper', code: 'characteristic' }),
      entry({ id: '3', on: day, kind: 'move', code: 'place' }),
      entry({ id: '4', on: day, kind: 'paper', code: 'b' }),
      entry({ id: '5', on: day, kind: 'paper', code: 'a' }),
    ];
    const wanted = ['5', '4', '3', '1', '2'];
    expect(asItWent(some).map(({ id }) => id)).toEqual(wanted);
    expect(asItWent(some.toReversed()).map(({ id }) => id)).toEqual(wanted);
  });
});
