import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { fromContact, fromDelivery, fromFamily, fromInvitation, fromMeasure } from './evidence-from.ts';

const on = plainDate('2026-11-05');
const words = { lang: 'ru', text: 'в помощи не нуждаемся' } as const;
const shows = (lines: readonly { kind: string; what: string }[]) => lines.map(({ kind, what }) => `${kind} ${what}`);

describe('clause 17: what each entry shows', () => {
  const talk = {
    id: 'c1',
    kind: 'talk',
    on,
    withWhom: 'parents',
    byName: 'Г. Нұрланова',
    guardianName: 'А. Айдарова',
    offersHelp: true,
    answer: null,
  } as const;
  it.each([
    [{}, ['offered talk']],
    [{ answer: 'refused' }, ['offered talk', 'refused talk']],
    [{ answer: 'accepted' }, ['offered talk', 'accepted talk']],
    [{ answer: 'no-answer' }, ['offered talk', 'no-measures talk']],
    [{ offersHelp: false }, []],
    [{ offersHelp: false, answer: 'refused', kind: 'visit' }, ['refused visit']],
    [{ withWhom: 'both' }, ['offered talk']],
    [{ withWhom: 'pupil' }, []],
    [{ withWhom: 'other' }, []],
  ] as const)('a contact %j: %j', (over, expected) => {
    expect(shows(fromContact({ ...talk, ...over }))).toEqual(expected);
  });

  it('two lines of one contact have keys of their own, and no words of the support log', () => {
    const lines = fromContact({ ...talk, answer: 'refused' });
    expect(lines.map(({ key, words: said }) => [key, said])).toEqual([
      ['contact:c1:offered', null],
      ['contact:c1:refused', null],
    ]);
  });

  it('the copy of the plan is an offer; not taking it is no refusal of help', () => {
    const copy = {
      id: 'd1',
      outcome: 'handed',
      onDay: on,
      guardianName: 'А. Айдарова',
      recordedByName: 'Г. Нұрланова',
      witnesses: [],
      fileId: null,
    } as const;
    expect(shows(fromDelivery(copy))).toEqual(['offered copy-handed']);
    expect(shows(fromDelivery({ ...copy, outcome: 'refused' }))).toEqual(['offered copy-refused']);
  });

  it.each([
    ['refuse-help', ['refused family-refuse']],
    ['agree', ['accepted family-agree']],
    ['disagree', []],
    ['question', []],
    ['plan-received', []],
    ['child-words', []],
    ['coming', []],
    ['cannot', []],
  ])('the family says %s: %j', (kind, expected) => {
    expect(shows(fromFamily({ id: 'f1', kind, on, guardianName: 'А. Айдарова', words }))).toEqual(expected);
  });

  it.each([
    ['family', 'not-done', on, ['no-measures measure-not-done']],
    ['family', 'partly', on, []],
    ['family', 'done', on, []],
    ['family', null, on, []],
    ['child', 'not-done', on, []],
    ['family', 'not-done', null, []],
  ] as const)('a measure of section %s marked %s on %s: %j', (section, outcome, dueOn, expected) => {
    expect(shows(fromMeasure({ id: 'm1', section, outcome, doneOn: null, dueOn, words }))).toEqual(expected);
  });

  it('an invitation turned down, or not followed', () => {
    const invited = { id: 'n1', guardianName: 'А. Айдарова', on } as const;
    expect(shows(fromInvitation({ ...invited, how: 'refused' }))).toEqual(['no-measures invitation-refused']);
    expect(shows(fromInvitation({ ...invited, how: 'not-come' }))).toEqual(['no-measures not-come']);
  });
});
