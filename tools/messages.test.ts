import { describe, expect, test } from 'vitest';
import { missingIn, otherWords, unequalParameters, untranslated, unusedKeys, type Words } from './messages.ts';

const words = (kk: string, ru: string, en: string): Words => ({
  kk: { trial_word: kk },
  ru: { trial_word: ru },
  en: { trial_word: en },
});

describe('three languages are complete, or the check fails', () => {
  test('an empty or absent text is named with its language', () => {
    expect(missingIn(words('сөз', ' ', 'word'))).toEqual(['trial_word: no text in ru']);
    expect(missingIn({ ...words('сөз', 'слово', 'word'), en: {} })).toEqual(['trial_word: no text in en']);
    expect(missingIn(words('сөз', 'слово', 'word'))).toEqual([]);
  });

  test('Kazakh that is Russian letter for letter is found; signs and parameters alone are not', () => {
    expect(untranslated(words('слово', 'слово', 'word'))).toHaveLength(1);
    expect(untranslated(words('№ {n}', '№ {n}', 'No. {n}'))).toEqual([]);
    expect(untranslated(words('Журнал', 'Журнал', 'Register'))).toEqual([]);
  });

  test('a parameter lost in one language is found, another order is fine', () => {
    expect(unequalParameters(words('{who} {when}', '{who}', '{who} {when}'))).toHaveLength(1);
    expect(unequalParameters(words('{who} {when}', '{when} {who}', '{who} {when}'))).toEqual([]);
  });

  test('one word per notion: another word than the glossary has is found in its language', () => {
    expect(otherWords(words('сөз', 'Ещё слово', 'word'))).toEqual(['trial_word: in ru this is written «е»']);
    expect(otherWords(words('Менің тіркелгім', 'Моя учетная запись', 'account'))).toHaveLength(1);
    expect(otherWords(words('есептік жазба', 'учетная запись', 'account'))).toEqual([]);
  });

  test('a key is used when a source names it, or the beginning of its family', () => {
    const some = words('сөз', 'слово', 'word');
    expect(unusedKeys(some, ['const a = 1;'])).toEqual(['trial_word: nothing uses it']);
    expect(unusedKeys(some, ["import { trial_word } from '#messages';"])).toEqual([]);
    expect(unusedKeys(some, ['say(`trial_${kind}`)'])).toEqual([]);
  });

  test('a refusal is used when a rule gives that reason', () => {
    const refusal: Words = {
      kk: { refusal_too_late: 'кеш' },
      ru: { refusal_too_late: 'поздно' },
      en: { refusal_too_late: 'late' },
    };
    expect(unusedKeys(refusal, ["return refuse('too-late');"])).toEqual([]);
    expect(unusedKeys(refusal, ["return refuse('too-soon');"])).toHaveLength(1);
  });
});
