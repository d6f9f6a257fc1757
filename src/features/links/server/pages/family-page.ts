import { invitationWords } from '#features/council/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { textIn, type PaperLanguage } from '#kernel/pure/text.ts';
import type { FamilyView } from '../family-view.ts';
import { kindNameOf, nameIn } from '../link-item.ts';
import { html, nothing, type Html } from './html.ts';
import { meetingFacts } from './meeting-facts.ts';
import { pageWords as words } from './page-words.ts';
import { pageOf, type Page } from './page.ts';

export type Notice = 'chooseOne' | 'began' | 'tooOften';
type Asking = { readonly action: string; readonly language: PaperLanguage; readonly notice: Notice | null };
const answers = ['coming', 'cannot', 'other-time'] as const;

/** Clause 9: the invitation in plain words, the rights, the answer; clause 22: no legal consequences. */
export function familyPage(view: FamilyView, asking: Asking): Page {
  const { language } = asking;
  return pageOf({
    status: asking.notice === null ? 200 : 400,
    language,
    heading: words.familyHeading[language],
    school: view.school,
    body: html`<p>${fullName(nameIn(view.guardian, language))}</p>
      ${stateOf(view, language)}
      ${meetingFacts(view.item, language, [words.question[language], kindNameOf(view.pack, view.item.kind, language)], ...childOf(view, language))}
      ${view.item.meeting_state === 'called' ? answerForm(view, asking) : nothing}
      <h2>${words.papers[language]}</h2>
      <ul>
        ${papersOf(view, language).map((name) => html`<li>${name}</li>`)}
      </ul>
      <h2>${words.rights[language]}</h2>
      <ul>
        ${invitationWords.rightsList[language].map((right) => html`<li>${right}</li>`)}
      </ul>
      <p class="note">${view.pack.vocabulary.noConsequences[language]}</p>
      <p><a href="${asking.action}/openings?lang=${language}">${words.openings[language]}</a></p>`,
  });
}

const childOf = ({ pupil }: FamilyView, language: PaperLanguage): readonly (readonly [string, string])[] =>
  pupil === null ? [] : [[words.child[language], fullName(nameIn(pupil, language))]];

const papersOf = ({ pack }: FamilyView, language: PaperLanguage): readonly string[] =>
  pack.papers.dossier.filter((one) => one.byRole !== 'psychologist').map((one) => one.names[language]);

function stateOf({ item }: FamilyView, language: PaperLanguage): Html {
  if (item.meeting_state === 'cancelled') return html`<p class="note">${words.cancelled[language]}</p>`;
  return item.meeting_state === 'closed' ? html`<p class="note">${words.held[language]}</p>` : nothing;
}

function answerForm({ said }: FamilyView, { action, language, notice }: Asking): Html {
  const [last] = said;
  return html`<h2>${words.answerHeading[language]}</h2>
    ${notice === null ? nothing : html`<p class="warn" role="alert">${words[notice][language]}</p>`}
    ${
      last === undefined
        ? nothing
        : html`<p class="note">
              ${words.answered[language]}:
              ${words[last.kind][language]}${last.words === null ? '' : `. ${textIn(last.words, language).text}`}
            </p>
            <p class="quiet">${words.answerAgain[language]}</p>`
    }
    <form method="post" action="${action}/say?lang=${language}">
      <fieldset>
        <legend>${words.answerHeading[language]}</legend>
        ${answers.map(
          (kind) =>
            html`<label class="choice"
              ><input type="radio" name="kind" value="${kind}" required /> ${words[kind][language]}</label
            >`,
        )}
      </fieldset>
      <label class="field" for="words">${words.wordsLabel[language]}</label>
      <textarea id="words" name="words" rows="3" maxlength="4000"></textarea>
      <button>${words.send[language]}</button>
    </form>`;
}
