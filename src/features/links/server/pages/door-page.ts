import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { LinkState } from '../../rules/link-view.ts';
import type { Door } from '../link-door.ts';
import { html, nothing } from './html.ts';
import { pageWords as words } from './page-words.ts';
import { pageOf, saying, type Page } from './page.ts';

type Asking = { readonly action: string; readonly language: PaperLanguage; readonly why: 'first' | 'wrong' | 'again' };

/** Before the code nothing is told but the school. */
export function codePage(door: Door, { action, language, why }: Asking): Page {
  const notice = why === 'first' ? nothing : html`<p class="warn" role="alert">${words[why][language]}</p>`;
  return pageOf({
    status: why === 'wrong' ? 403 : 200,
    language,
    heading: words.codeHeading[language],
    school: { names: door.schoolNames, phone: door.phone },
    body: html`${notice}
      <form method="post" action="${action}?lang=${language}">
        <label class="field" for="code">${words.codeLabel[language]}</label>
        <p class="quiet" id="hint">${words.codeHint[language]}</p>
        <input
          class="code"
          type="text"
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="12"
          required
          aria-describedby="hint"
        />
        <button>${words.open[language]}</button>
      </form>`,
  });
}

const statusOf: Readonly<Record<Exclude<LinkState, 'open'>, number>> = {
  locked: 403,
  expired: 410,
  revoked: 410,
  over: 410,
};

/** Why a link opens nothing, and whom to ask. */
export const closedPage = (door: Door, state: Exclude<LinkState, 'open'>, language: PaperLanguage): Page =>
  saying({
    status: statusOf[state],
    language,
    heading: words.closedHeading[language],
    school: { names: door.schoolNames, phone: door.phone },
    words: words[state][language],
  });

/** An address that never was, or a thing that is not of this link; the same words for both. */
export const unknownPage = (language: PaperLanguage): Page =>
  saying({
    status: 404,
    language,
    heading: words.closedHeading[language],
    school: null,
    words: words.unknown[language],
  });

export const busyPage = (language: PaperLanguage): Page =>
  saying({
    status: 429,
    language,
    heading: words.closedHeading[language],
    school: null,
    words: words.tooMany[language],
  });

export const faultPage = (language: PaperLanguage): Page =>
  saying({ status: 500, language, heading: words.closedHeading[language], school: null, words: words.fault[language] });
