import { createContext, useContext } from 'react';

/** A paper in Kazakh, in Russian, or both side by side. */
export type PaperLang = 'kk' | 'ru' | 'pair';

const Context = createContext<PaperLang>('kk');

/** Says round the pages which language the school offers papers in first. */
export const PapersFirst = Context.Provider;

/** These languages, the one the school wants first at their head. */
export function usePapersFirst(langs: readonly PaperLang[]): readonly PaperLang[] {
  const first = useContext(Context);
  return langs.includes(first) ? [first, ...langs.filter((one) => one !== first)] : langs;
}
