import { untilDate } from '#kernel/pure/long-date.ts';
import type { Language, Words } from '#kernel/pure/text.ts';
import type { StoryEntry } from './story-contract.ts';
import { storyWords } from './story-words.ts';

const ofMonth: Words = {
  kk: 'Бір айда: белгіленгені {of}, орындалғаны {done}',
  ru: 'За месяц: отмечено {of}, выполнено {done}',
  en: 'In a month: {of} marked, {done} done',
};
const paperThere: Words = { kk: 'Құжат дайын: {paper}', ru: 'Готов документ: {paper}', en: 'Paper ready: {paper}' };

type Telling = (entry: StoryEntry, language: Language, paper: (code: string) => string) => string;

/** Kinds whose sentence is made of more than their code. */
const tellings: Partial<Readonly<Record<StoryEntry['kind'], Telling>>> = {
  paper: ({ code }, language, paper) => paperThere[language].replace('{paper}', paper(code)),
  windows: ({ done, of }, language) =>
    ofMonth[language].replace('{done}', String(done ?? 0)).replace('{of}', String(of ?? 0)),
  observation: ({ names }, language) => names?.[language === 'en' ? 'ru' : language] ?? '',
  hearing: (_entry, language) => wordsFor('hearing')[language],
};

/** What an entry says in one sentence; the words typed beside it stand under it. `paper` names one of the dossier. */
export const storySentence: Telling = (entry, language, paper) => {
  const telling = tellings[entry.kind];
  if (telling !== undefined) return telling(entry, language, paper);
  const said = wordsFor(`${entry.kind} ${entry.code.replaceAll('_', '-')}`)[language];
  return entry.endsOn === null ? said : `${said}, ${untilDate(entry.endsOn, language)}`;
};

function wordsFor(key: string): Words {
  const words = storyWords[key];
  if (words === undefined) throw new Error(`The story has no words for ${key}`);
  return words;
}
