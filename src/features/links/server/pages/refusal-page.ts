import type { WordsView } from '../family/family-view.ts';
import { familyFrame, formFields, pathOf, type Asking } from './family-frame.ts';
import { familyWords as words } from './family-page-words.ts';
import { html } from './html.ts';
import type { Page } from './page.ts';

/** Clause 17 in plain words, calmly, before help is refused; a refusal is confirmed here and nowhere else. */
export function refusalPage({ school, hasCase }: WordsView, asking: Asking): Page {
  const { action, language, typed } = asking;
  return familyFrame(
    {
      room: 'refusal',
      heading: words.refusalHeading[language],
      school,
      hasCase,
      body: html`<p>${words.refusalLede[language]}</p>
        <ol>
          ${words.refusalSteps[language].map((step) => html`<li>${step}</li>`)}
        </ol>
        <p class="note">${words.refusalNone[language]}</p>
        <p><a href="${pathOf(action, 'words')}?lang=${language}">${words.refusalBack[language]}</a></p>
        <form method="post" action="${action}/say?lang=${language}">
          ${formFields('refusal', asking)}<input type="hidden" name="kind" value="refuse-help" />
          <label class="field" for="why">${words.refusalWhy[language]}</label>
          <textarea id="why" name="words" rows="3" maxlength="4000">${typed}</textarea>
          <label class="choice"
            ><input type="checkbox" name="confirmed" value="yes" required /> ${words.refusalRead[language]}</label
          >
          <button>${words.refusalSend[language]}</button>
        </form>`,
    },
    asking,
  );
}
