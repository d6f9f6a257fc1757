import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { LinkedSchool } from '../link-item.ts';
import { familyWords } from './family-page-words.ts';
import { html, nothing, type Html } from './html.ts';
import { pageWords } from './page-words.ts';
import { pageOf, type Page } from './page.ts';

/** The pages of a family. `refusal` is reached from its words only. */
export const familyRooms = ['start', 'invitation', 'plan', 'words', 'refusal', 'openings'] as const;
export type FamilyRoom = (typeof familyRooms)[number];

export type Notice =
  | 'chooseOne'
  | 'began'
  | 'tooOften'
  | 'planChanged'
  | 'writeWords'
  | 'nothingToAnswer'
  | 'confirmFirst';

/** What every page of a family is asked with. */
export type Asking = {
  /** The address of the link. */
  readonly action: string;
  readonly language: PaperLanguage;
  readonly notice: Notice | null;
  /** The token of the page's forms: sent twice, said once. */
  readonly once: string;
  /** What was typed before it could not be taken, and into which form. */
  readonly typed: string;
  readonly typedKind: string;
};

type Parts = {
  readonly room: FamilyRoom;
  readonly heading: string;
  readonly school: LinkedSchool;
  readonly hasCase: boolean;
  readonly body: Html;
};

export const pathOf = (action: string, room: FamilyRoom): string => (room === 'start' ? action : `${action}/${room}`);

/** A page of a family: what went wrong first, then the body, then the way to the others. */
export function familyFrame({ room, heading, school, hasCase, body }: Parts, asking: Asking): Page {
  const { language, notice } = asking;
  return pageOf({
    status: notice === null ? 200 : 400,
    language,
    heading,
    school,
    body: html`${notice === null ? nothing : html`<p class="warn" role="alert">${noticeIn(notice, language)}</p>`}
    ${body}${wayOf(room, hasCase, asking)}`,
  });
}

function noticeIn(notice: Notice, language: PaperLanguage): string {
  if (notice === 'chooseOne' || notice === 'began' || notice === 'tooOften') return pageWords[notice][language];
  return familyWords[notice][language];
}

/** The fields every form of a page carries: from where it was sent, and its token. */
export const formFields = (room: FamilyRoom, { once }: Asking): Html =>
  html`<input type="hidden" name="from" value="${room}" /><input type="hidden" name="once" value="${once}" />`;

function wayOf(here: FamilyRoom, hasCase: boolean, { action, language }: Asking): Html {
  const rooms = hasCase
    ? (['start', 'invitation', 'plan', 'words', 'openings'] as const)
    : (['start', 'invitation', 'openings'] as const);
  return html`<nav aria-label="${familyWords.pages[language]}">
    <ul class="way">
      ${rooms.map((room) =>
        room === here
          ? html`<li><span aria-current="page">${familyWords[room][language]}</span></li>`
          : html`<li><a href="${pathOf(action, room)}?lang=${language}">${familyWords[room][language]}</a></li>`,
      )}
    </ul>
  </nav>`;
}
