import { longDate } from '#kernel/pure/long-date.ts';
import { textIn } from '#kernel/pure/text.ts';
import type { PlanPageView } from '../family/family-view.ts';
import { formFields, pathOf, type Asking } from './family-frame.ts';
import { familyWords as words } from './family-page-words.ts';
import { html, nothing, type Html } from './html.ts';
import { pageWords } from './page-words.ts';
import { shortened } from './shortened.ts';

type Plan = NonNullable<PlanPageView['plan']>;

/** The copy is taken; the plan is agreed to, or not, because; a question leads to the page of words. */
export const planForms = (plan: Plan, asking: Asking): Html =>
  html`${copyOf(plan, asking)}${opinionOf(plan, asking)}
    <p>
      <a href="${pathOf(asking.action, 'words')}?lang=${asking.language}">${words.askAboutPlan[asking.language]}</a>
    </p>`;

function copyOf(plan: Plan, asking: Asking): Html {
  const { action, language } = asking;
  const taken =
    plan.receivedOn === null
      ? html`<form method="post" action="${action}/say?lang=${language}">
          ${formFields('plan', asking)}<input type="hidden" name="kind" value="plan-received" />
          <input type="hidden" name="planId" value="${plan.id}" />
          <p class="quiet" id="receive">${words.receiveHint[language]}</p>
          <button aria-describedby="receive">${words.receive[language]}</button>
        </form>`
      : html`<p class="note">${words.received[language]}: ${longDate(plan.receivedOn, language)}</p>`;
  return html`<h2>${words.copy[language]}</h2>
    <p><a href="${action}/copy?lang=${language}">${words.copyPdf[language]}</a></p>
    ${taken}`;
}

function opinionOf(plan: Plan, asking: Asking): Html {
  const { action, language, typed } = asking;
  return html`<h2>${words.opinion[language]}</h2>
    ${givenOf(plan, asking)}
    <form method="post" action="${action}/say?lang=${language}">
      ${formFields('plan', asking)}<input type="hidden" name="planId" value="${plan.id}" />
      <fieldset>
        <legend>${pageWords.answerHeading[language]}</legend>
        ${(['agree', 'disagree'] as const).map(
          (kind) =>
            html`<label class="choice"
              ><input type="radio" name="kind" value="${kind}" required /> ${words[kind][language]}</label
            >`,
        )}
      </fieldset>
      <label class="field" for="because">${words.because[language]}</label>
      <p class="quiet" id="because-hint">${words.becauseHint[language]}</p>
      <textarea id="because" name="words" rows="4" maxlength="4000" aria-describedby="because-hint">${typed}</textarea>
      <button>${pageWords.send[language]}</button>
    </form>`;
}

function givenOf({ opinion }: Plan, { language }: Asking): Html {
  if (opinion === null) return nothing;
  const because = opinion.words === null ? '' : ` ${shortened(textIn(opinion.words, language).text).text}`;
  return html`<p class="note">${words.opinionGiven[language]}: ${words[opinion.kind][language]}${because}</p>
    <p class="quiet">${words.opinionAgain[language]}</p>`;
}
