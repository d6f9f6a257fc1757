import { longDate, untilDate } from '#kernel/pure/long-date.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { textIn, type PaperLanguage, type Text } from '#kernel/pure/text.ts';
import type { FamilyMeasure, PlanPageView } from '../family/family-view.ts';
import { nameIn } from '../link-item.ts';
import { familyFrame, type Asking } from './family-frame.ts';
import { familyWords as words, frequencyWords, outcomeWords } from './family-page-words.ts';
import { html, nothing, type Html } from './html.ts';
import { pageWords } from './page-words.ts';
import { facts, type Page } from './page.ts';
import { planForms } from './plan-forms.ts';
import { shortened } from './shortened.ts';

type Plan = NonNullable<PlanPageView['plan']>;

/** Clause 14: the plan in plain words: what the school does, what it asks of the family, until when, what came of it. */
export function planPage(view: PlanPageView, asking: Asking): Page {
  const { language } = asking;
  const { plan, school, hasCase } = view;
  return familyFrame(
    {
      room: 'plan',
      heading: words.planHeading[language],
      school,
      hasCase,
      body: plan === null ? html`<p>${words.noPlan[language]}</p>` : planIn(view, plan, asking),
    },
    asking,
  );
}

function planIn(view: PlanPageView, plan: Plan, asking: Asking): Html {
  const { language } = asking;
  const asked = view.measures.filter(({ section }) => section === 'family');
  const done = view.measures.filter(({ section }) => section !== 'family');
  const texts = view.measures.flatMap((one) => [one.words, one.result]);
  const isShortened = [...texts, plan.goal].some((text) => text !== null && shortened(textIn(text, language).text).cut);
  return html`${headOf(view, plan, language)} ${listOf(words.schoolDoes[language], done, view, language)}
    ${listOf(words.weAsk[language], asked, view, language)}
    ${isShortened ? html`<p class="quiet">${words.shortened[language]}</p>` : nothing} ${planForms(plan, asking)}
    <p class="note">${view.pack.vocabulary.noConsequences[language]}</p>`;
}

function headOf({ pupil }: PlanPageView, { goal, approvedOn, endsOn }: Plan, language: PaperLanguage): Html {
  return facts(
    ...(pupil === null ? [] : [[pageWords.child[language], fullName(nameIn(pupil, language))] as const]),
    ...(goal === null || goal.text === '' ? [] : [[words.goal[language], short(goal, language)] as const]),
    [words.approvedOn[language], longDate(approvedOn, language)],
    ...(endsOn === null ? [] : [[words.until[language], untilDate(endsOn, language)] as const]),
  );
}

const short = (text: Text, language: PaperLanguage): string => shortened(textIn(text, language).text).text;

function listOf(
  heading: string,
  measures: readonly FamilyMeasure[],
  { pack }: PlanPageView,
  language: PaperLanguage,
): Html {
  if (measures.length === 0) return nothing;
  const kindOf = (code: string): string => pack.measureKinds.find((one) => one.code === code)?.names[language] ?? code;
  return html`<h2>${heading}</h2>
    <ol>
      ${measures.map(
        (one) =>
          html`<li>
            ${one.words.text.trim() === '' ? kindOf(one.kind) : short(one.words, language)} ${detailOf(one, language)}
          </li>`,
      )}
    </ol>`;
}

/** When, who, what came of it: each on a line of its own, only what is known. */
function detailOf(measure: FamilyMeasure, language: PaperLanguage): Html {
  const who = measure.who.map((name) => fullName(nameIn(name, language))).join(', ');
  const lines = [
    whenOf(measure, language),
    who === '' ? '' : `${words.who[language]}: ${who}`,
    resultOf(measure, language),
  ].filter((line) => line !== '');
  return html`${lines.map((line) => html`<br /><span class="quiet">${line}</span>`)}`;
}

function whenOf({ dueOn, frequency }: FamilyMeasure, language: PaperLanguage): string {
  const often = frequency === null ? '' : frequencyWords[frequency][language];
  return [often, dueOn === null ? '' : untilDate(dueOn, language)].filter((part) => part !== '').join(', ');
}

function resultOf({ outcome, doneOn, result }: FamilyMeasure, language: PaperLanguage): string {
  if (outcome === null) return '';
  const said = [outcomeWords[outcome][language], doneOn === null ? '' : longDate(doneOn, language)]
    .filter((part) => part !== '')
    .join(', ');
  const told = result === null || result.text === '' ? '' : `. ${short(result, language)}`;
  return `${words.result[language]}: ${said}${told}`;
}
