import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import { html, nothing, type Html } from './html.ts';
import { pageWords as words } from './page-words.ts';

/** What the house answers to whoever holds a link. */
export type Page = { readonly status: number; readonly markup: string };

type Parts = {
  readonly status: number;
  readonly language: PaperLanguage;
  readonly heading: string;
  readonly body: Html;
  readonly school: { readonly names: Names; readonly phone: string | null } | null;
};

/** A whole page: no script, one style sheet, the switch of languages, the school to turn to. Its title names nobody. */
export function pageOf({ status, language, heading, body, school }: Parts): Page {
  const other = language === 'kk' ? 'ru' : 'kk';
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${words.title[language]}</title>
        <link rel="stylesheet" href="/links.css" />
      </head>
      <body>
        <header>
          <p>${school === null ? '' : school.names[language]}</p>
          <p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage[language]}</a></p>
        </header>
        <main>
          <h1>${heading}</h1>
          ${body}
        </main>
        ${footerOf(school?.phone ?? null, language)}
      </body>
    </html>`;
  return { status, markup: page.markup };
}

function footerOf(phone: string | null, language: PaperLanguage): Html {
  if (phone === null || phone === '') return nothing;
  return html`<footer>
    <p>${words.phone[language]}: <a href="tel:${phone}">${phone}</a></p>
  </footer>`;
}

/** A page that only says something. */
export const saying = (parts: Omit<Parts, 'body'> & { readonly words: string }): Page =>
  pageOf({ ...parts, body: html`<p class="note">${parts.words}</p>` });

/** Label and value, one under another. */
export const facts = (...rows: readonly (readonly [label: string, value: string | Html])[]): Html =>
  html`<dl>
    ${rows.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
