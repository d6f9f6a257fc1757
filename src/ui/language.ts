import { useSyncExternalStore } from 'react';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { languages, type Language } from '#kernel/pure/text.ts';
import { fetchAllWords, fetchWords, speak } from './words.ts';

const storageKey = 'tirek-language';
const listeners = new Set<() => void>();
let current: Language = startLanguage();
let wanted: Language = current;

overwriteGetLocale(() => current);

/** The language the screen speaks now. */
export const getLanguage = (): Language => current;

/** Before the first word is shown: fetches the words of the language this machine spoke last. */
export async function startSpeaking(): Promise<void> {
  await fetchWords(current);
  speak(current);
  document.documentElement.lang = current;
}

/** Before a page that is not among the first is shown, or a sentence that the first pages do not hold is said. */
export async function learnAllWords(): Promise<void> {
  for (let coming = fetchAllWords(current); coming !== null; coming = fetchAllWords(current)) await coming;
  speak(current);
}

/** Changes the language of the screen without a reload, as soon as its words are here, and remembers it on this machine. */
export function setLanguage(language: Language): void {
  wanted = language;
  const coming = fetchWords(language);
  if (coming === null) return change(language);
  coming.then(
    () => (wanted === language ? setLanguage(language) : undefined),
    () => undefined,
  );
}

function change(language: Language): void {
  speak(language);
  current = language;
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** The language of the screen; the component follows its change. */
export const useLanguage = (): Language => useSyncExternalStore(listen, getLanguage);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function startLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  const known = languages.find((language) => language === stored);
  if (known !== undefined) return known;
  return navigator.language.startsWith('ru') ? 'ru' : 'kk';
}
