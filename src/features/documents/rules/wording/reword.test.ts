import { describe, expect, it } from 'vitest';
import { bold, fields, heading, line, note, numbered, paragraph, signatures, table, type Letter } from '../letter.ts';
import { plainTextOf } from '../plain-text-of.ts';
import { textRuns } from '../text-runs.ts';
import { checkSentence, checkWording } from './check-wording.ts';
import { fixedWordsOf } from './fixed-words.ts';
import { reword } from './reword.ts';
import { sentence } from './sentence.ts';
import { wordingOfPaper } from './wording-of-paper.ts';

const words = {
  heading: { kk: 'ХАБАРЛАМА', ru: 'УВЕДОМЛЕНИЕ' },
  opening: { kk: '{day} отырыста {what} қаралды.', ru: 'На заседании {day} рассмотрен вопрос: {what}.' },
  child: { kk: 'Бала', ru: 'Ребенок' },
  reasons: { kk: 'Себептері', ru: 'Основания' },
  measure: { kk: 'Іс-шара', ru: 'Мероприятие' },
  received: { kk: 'Хабарламаны алдым', ru: 'Уведомление получил(а)' },
  day: { kk: 'Күні', ru: 'Дата' },
  rights: { kk: ['Сұрақ қоюға.', 'Келмеуге.'], ru: ['Задать вопрос.', 'Не прийти.'] },
  parts: { chair: { kk: 'төраға', ru: 'председатель' } },
} as const;

const letterIn = (lang: 'kk' | 'ru'): Letter => ({
  paper: 'notice',
  language: lang,
  title: words.heading[lang],
  letterhead: null,
  blocks: [
    heading(1, words.heading[lang]),
    paragraph(sentence(words.opening[lang], { day: '3 наурыз', what: 'есепке қою, Бала' })),
    fields([words.child[lang], 'Ахметов Данияр'], [words.reasons[lang], words.child[lang]]),
    heading(2, words.reasons[lang]),
    paragraph(textRuns({ lang, text: words.reasons[lang] }, lang)),
    paragraph(bold(`${words.reasons[lang]}:`)),
    table([1, 1], ['№', words.measure[lang]], [['1', words.measure[lang]]]),
    numbered(...words.rights[lang]),
    note('Заңды салдары жоқ.'),
    signatures({ post: words.received[lang], name: '' }, { post: words.received[lang], name: 'А. Б.' }),
    line('left', `${words.day[lang]}: 1 наурыз`),
  ],
});

const changed = (...rewordings: readonly { from: string; to: string }[]): readonly string[] => {
  const before = plainTextOf(letterIn('ru')).split('\n');
  return plainTextOf(reword(letterIn('ru'), rewordings))
    .split('\n')
    .filter((text, at) => text !== before[at]);
};

describe('a school says the words of a form in its own', () => {
  it('in headings and before colons, never in what somebody typed nor in values', () => {
    expect(changed({ from: 'Основания', to: 'Почему' })).toEqual(['Почему\tРебенок', 'Почему', 'Почему:']);
    expect(changed({ from: 'Ребенок', to: 'Ученик' })).toEqual(['Ученик\tАхметов Данияр']);
  });

  it('in the head of a table and not in its cells, in lists, and in posts nobody is named beside', () => {
    expect(changed({ from: 'Мероприятие', to: 'Шаг' })).toEqual(['№\tШаг']);
    expect(changed({ from: 'Не прийти.', to: 'Отказаться.' })).toEqual(['2. Отказаться.']);
    expect(changed({ from: 'Уведомление получил(а)', to: 'Получено' })).toEqual(['Получено\t']);
    expect(changed({ from: 'Дата', to: 'Выдано' })).toEqual(['Выдано: 1 наурыз']);
  });

  it('keeps the facts of a sentence whole, in whatever order it says them', () => {
    expect(changed({ from: words.opening.ru, to: 'Вопрос «{what}» рассмотрен {day}. Повторим: {what}' })).toEqual([
      'Вопрос «есепке қою, Бала» рассмотрен 3 наурыз. Повторим: есепке қою, Бала',
    ]);
  });

  it('leaves a clause sentence as it is', () => {
    expect(changed({ from: 'Заңды салдары жоқ.', to: 'Салдары бар.' })).toEqual([]);
  });

  it('says each sentence once: one reworded into another is not reworded again', () => {
    const both = [
      { from: 'Ребенок', to: 'Основания' },
      { from: 'Основания', to: 'Почему' },
    ];
    expect(changed(...both)[0]).toBe('Основания\tАхметов Данияр');
  });
});

describe('what a school may reword', () => {
  const letters = { kk: letterIn('kk'), ru: letterIn('ru') };
  const wording = wordingOfPaper({ letters, words: fixedWordsOf(words), clause: 22 });

  it('every sentence the sample shows, in its order; names of papers and clause sentences are shown and locked', () => {
    expect(wording.open.map(({ key, place }) => `${key} ${place}`)).toEqual([
      'opening line',
      'child label',
      'reasons label',
      'measure column',
      'rights.1 line',
      'rights.2 line',
      'received post',
      'day line',
    ]);
    expect(wording.locked).toEqual([
      { kk: 'ХАБАРЛАМА', ru: 'УВЕДОМЛЕНИЕ', place: 'name', clause: 22 },
      { kk: 'Заңды салдары жоқ.', ru: 'Заңды салдары жоқ.', place: 'note', clause: 22 },
    ]);
  });

  it('leaves the name of a paper to the school where no clause gives it', () => {
    const own = wordingOfPaper({ letters, words: fixedWordsOf(words), clause: null });
    expect(own.open[0]).toMatchObject({ key: 'heading', place: 'name' });
    expect(own.locked.map(({ place }) => place)).toEqual(['note']);
  });

  it.each([
    ['a place lost', 'Рассмотрен вопрос: {what}.', 'wording-place-missing'],
    ['a place of nothing', 'Вопрос {what} {day} {class}.', 'wording-place-unknown'],
    ['nothing', '', 'wording-empty'],
    ['too much', `{what} {day} ${'о'.repeat(600)}`, 'wording-too-long'],
    ['what cannot be printed', '{what} {day} 👍', 'wording-unprintable'],
  ])('refuses %s', (_, text, reason) => {
    const checked = checkSentence(words.opening.ru, text);
    expect(checked.ok ? 'ok' : checked.refusal.reason).toBe(reason);
  });

  it('takes the original again as no change, and refuses what it does not offer', () => {
    const wish = (key: string, text: string | null) => checkWording(wording, { key, language: 'ru', text });
    expect(wish('child', ' Ребенок ')).toMatchObject({ ok: true, value: null });
    expect(wish('child', 'Ученик\nшколы')).toMatchObject({ ok: true, value: 'Ученик школы' });
    expect(wish('heading', 'ВЫЗОВ')).toMatchObject({ ok: false, refusal: { reason: 'wording-not-offered' } });
  });
});
