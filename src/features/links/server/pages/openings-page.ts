import { longDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Openings } from '../family/family-view.ts';
import { familyFrame, type Asking } from './family-frame.ts';
import { html } from './html.ts';
import { pageWords as words } from './page-words.ts';
import type { Page } from './page.ts';

type Row = Openings['rows'][number];

/** Who opened the child's file: days and posts. */
export const openingsPage = ({ school, hasCase, rows }: Openings, asking: Asking): Page => {
  const { language } = asking;
  return familyFrame(
    {
      room: 'openings',
      heading: words.openings[language],
      school,
      hasCase,
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
        }`,
    },
    asking,
  );
};

function byWhom({ by, title }: Row, language: PaperLanguage): string {
  if (by === 'guest') return words.byGuest[language];
  return by === 'family' ? words.byFamily[language] : (title?.[language] ?? words.byOther[language]);
}
