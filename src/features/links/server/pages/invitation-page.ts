import { invitationWords } from '#features/council/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { textIn, type PaperLanguage } from '#kernel/pure/text.ts';
import { invitationKinds } from '../../rules/family-said.ts';
import type { InvitationView } from '../family/family-view.ts';
import { kindNameOf, nameIn, type LinkedItem } from '../link-item.ts';
import { familyFrame, formFields, type Asking } from './family-frame.ts';
import { familyWords } from './family-page-words.ts';
import { html, nothing, type Html } from './html.ts';
import { meetingFacts } from './meeting-facts.ts';
import { pageWords as words } from './page-words.ts';
import type { Page } from './page.ts';

/** Clause 9: the invitation in plain words, the rights, the answer; clause 22: no legal consequences. */
export function invitationPage(view: InvitationView, asking: Asking): Page {
  const { language } = asking;
  const { item, school, hasCase } = view;
  return familyFrame(
    {
      room: 'invitation',
      heading: item === null ? familyWords.invitation[language] : words.familyHeading[language],
      school,
      hasCase,
      body: item === null ? html`<p>${familyWords.noInvitation[language]}</p>` : invitedTo(view, item, asking),
    },
    asking,
  );
}

const invitedTo = (view: InvitationView, item: LinkedItem, asking: Asking): Html => {
  const { language } = asking;
  return html`<p>${fullName(nameIn(view.guardian, language))}</p>
    ${stateOf(item, language)}
    ${meetingFacts(item, language, [words.question[language], kindNameOf(view.pack, item.kind, language)], ...childOf(view, language))}
    ${item.meeting_state === 'called' ? answerForm(view, asking) : nothing}
    <h2>${words.papers[language]}</h2>
    <ul>
      ${papersOf(view, language).map((name) => html`<li>${name}</li>`)}
    </ul>
    <h2>${words.rights[language]}</h2>
    <ul>
      ${invitationWords.rightsList[language].map((right) => html`<li>${right}</li>`)}
    </ul>
    <p class="note">${view.pack.vocabulary.noConsequences[language]}</p>`;
};

const childOf = ({ pupil }: InvitationView, language: PaperLanguage): readonly (readonly [string, string])[] =>
  pupil === null ? [] : [[words.child[language], fullName(nameIn(pupil, language))]];

const papersOf = ({ pack }: InvitationView, language: PaperLanguage): readonly string[] =>
  pack.papers.dossier.filter((one) => one.byRole !== 'psychologist').map((one) => one.names[language]);

function stateOf({ meeting_state: state }: LinkedItem, language: PaperLanguage): Html {
  if (state === 'cancelled') return html`<p class="note">${words.cancelled[language]}</p>`;
  return state === 'closed' ? html`<p class="note">${words.held[language]}</p>` : nothing;
}

function answerForm({ said }: InvitationView, asking: Asking): Html {
  const { action, language, typed } = asking;
  const [last] = said;
  return html`<h2>${words.answerHeading[language]}</h2>
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
      ${formFields('invitation', asking)}
      <fieldset>
        <legend>${words.answerHeading[language]}</legend>
        ${invitationKinds.map(
          (kind) =>
            html`<label class="choice"
              ><input type="radio" name="kind" value="${kind}" required /> ${words[kind][language]}</label
            >`,
        )}
      </fieldset>
      <label class="field" for="words">${words.wordsLabel[language]}</label>
      <textarea id="words" name="words" rows="3" maxlength="4000">${typed}</textarea>
      <button>${words.send[language]}</button>
    </form>`;
}
