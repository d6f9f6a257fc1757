import { useSyncExternalStore } from 'react';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { languages, type Language } from '#kernel/pure/text.ts';

const storageKey = 'tirek-language';
const listeners = new Set<() => void>();
let current: Language = startLanguage();

overwriteGetLocale(() => current);

/** The language the screen speaks now. */
export const getLanguage = (): Language => current;

/** Changes the language of the screen at once, without a reload, and remembers it on this machine. */
export function setLanguage(language: Language): void {
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
