import { fullName } from '#kernel/pure/person-name.ts';
import { textIn, type PaperLanguage } from '#kernel/pure/text.ts';
import type { GuestView } from '../guest-view.ts';
import { kindNameOf, nameIn } from '../link-item.ts';
import { html, nothing, type Html } from './html.ts';
import { meetingFacts } from './meeting-facts.ts';
import { pageWords as words } from './page-words.ts';
import { pageOf, type Page } from './page.ts';

type Asking = {
  readonly action: string;
  readonly language: PaperLanguage;
  readonly once: string;
  readonly missing: boolean;
};

/** Clause 8: the one question of an invited specialist. */
export function guestPage(view: GuestView, { action, language, once, missing }: Asking): Page {
  const { item, pack, pupil } = view;
  const question =
    item.question === null ? kindNameOf(pack, item.kind, language) : textIn(item.question, language).text;
  const child =
    pupil === null
      ? []
      : [
          [words.child[language], fullName(nameIn(pupil, language))] as const,
          [words.className[language], pupil.className ?? ''] as const,
        ];
  return pageOf({
    status: missing ? 400 : 200,
    language,
    heading: words.guestHeading[language],
    school: view.school,
    body: html`<p class="note">${words.guestNote[language]}</p>
      ${meetingFacts(item, language, [words.question[language], question], ...child)} ${groundsOf(view, language)}
      ${papersOf(view, action, language)}
      <h2>${words.opinionHeading[language]}</h2>
      ${saidOf(view, language)}
      <form method="post" action="${action}/say?lang=${language}">
        <input type="hidden" name="kind" value="opinion" /><input type="hidden" name="once" value="${once}" />
        ${missing ? html`<p class="warn" role="alert">${words.opinionMissing[language]}</p>` : nothing}
        <label class="field" for="words">${words.opinion[language]}</label>
        <p class="quiet" id="hint">${words.opinionHint[language]}</p>
        <textarea id="words" name="words" rows="6" maxlength="4000" required aria-describedby="hint"></textarea>
        <button>${words.send[language]}</button>
      </form>`,
  });
}

function groundsOf({ grounds, pack }: GuestView, language: PaperLanguage): Html {
  if (grounds.length === 0) return nothing;
  const nameOf = (code: string): string => pack.grounds.find((one) => one.code === code)?.names[language] ?? code;
  return html`<h2>${words.grounds[language]}</h2>
    <ul>
      ${grounds.map((one) => html`<li>${nameOf(one.code)}. ${textIn(one.facts, language).text}</li>`)}
    </ul>`;
}

function papersOf({ papers, pack }: GuestView, action: string, language: PaperLanguage): Html {
  const names = [...pack.papers.dossier, ...pack.papers.forRemoval];
  const nameOf = (kind: string): string => names.find((one) => one.kind === kind)?.names[language] ?? kind;
  return html`<h2>${words.guestPapers[language]}</h2>
    ${papers.length === 0 ? html`<p>${words.noPapers[language]}</p>` : nothing}
    <ul>
      ${papers.map(
        (one) =>
          html`<li><a href="${action}/papers/${one.id}">${nameOf(one.kind)}</a> ${scansOf(one, action, language)}</li>`,
      )}
    </ul>`;
}

const scansOf = ({ id, scans }: GuestView['papers'][number], action: string, language: PaperLanguage): Html =>
  html`${Array.from({ length: scans }, (_, at) => html`<a href="${action}/papers/${id}/${at + 1}">${words.scan[language]} ${at + 1}</a> `)}`;

const saidOf = ({ said }: GuestView, language: PaperLanguage): Html =>
  html`${said.map((one) => html`<p class="note">${words.opinionSent[language]}: ${one.words === null ? '' : textIn(one.words, language).text}</p>`)}`;
