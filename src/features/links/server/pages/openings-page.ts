import { longDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Openings } from '../family-view.ts';
import { html } from './html.ts';
import { pageWords as words } from './page-words.ts';
import { pageOf, type Page } from './page.ts';

type Row = Openings['rows'][number];

/** Who opened the child's file: days and posts. */
export const openingsPage = ({ school, rows }: Openings, action: string, language: PaperLanguage): Page =>
  pageOf({
    status: 200,
    language,
    heading: words.openings[language],
    school,
    body: html`<p class="quiet">${words.openingsLede[language]}</p>
      ${
        rows.length === 0
          ? html`<p>${words.openingsNone[language]}</p>`
          : html`<table>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                      <td>${longDate(row.day, language)}</td>
                      <td>${byWhom(row, language)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
      <p><a href="${action}?lang=${language}">${words.back[language]}</a></p>`,
  });

function byWhom({ by, title }: Row, language: PaperLanguage): string {
  if (by === 'guest') return words.byGuest[language];
  return by === 'family' ? words.byFamily[language] : (title?.[language] ?? words.byOther[language]);
}
