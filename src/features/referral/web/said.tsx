import type { Text } from '#kernel/pure/text.ts';
import { getLanguage } from '#ui/language.ts';
import './referral.css';

/** What a person wrote: in the reader's language when it exists, the original otherwise; the twin stands quietly below. */
export function Said({ text }: { readonly text: Text }) {
  const wanted = getLanguage() === 'ru' ? 'ru' : 'kk';
  const twin = text.other ?? '';
  const [first, second] = wanted === text.lang || twin === '' ? [text.text, twin] : [twin, text.text];
  const language = first === text.text ? text.lang : wanted;
  return (
    <div className="rf-said" lang={language}>
      {first}
      {second === '' ? null : (
        <div className="rf-said-twin" lang={language === 'kk' ? 'ru' : 'kk'}>
          {second}
        </div>
      )}
    </div>
  );
}
