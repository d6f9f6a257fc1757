import { longDate } from '#kernel/pure/long-date.ts';
import { textIn, type PaperLanguage, type Text } from '#kernel/pure/text.ts';
import { wantsReply } from '../../rules/family-said.ts';
import type { WordsView } from '../family/family-view.ts';
import { familyFrame, formFields, pathOf, type Asking } from './family-frame.ts';
import { familyWords as words } from './family-page-words.ts';
import { html, nothing, type Html } from './html.ts';
import { pageWords } from './page-words.ts';
import type { Page } from './page.ts';
import { shortened } from './shortened.ts';

const longest = 500;

/** A family's own words: a question, the child's words, a refusal of help; and what the school answered. */
export function wordsPage({ school, hasCase, said }: WordsView, asking: Asking): Page {
  const { action, language } = asking;
  return familyFrame(
    {
      room: 'words',
      heading: words.wordsHeading[language],
      school,
      hasCase,
      body: html`${saidOf(said, language)} ${formOf(question, asking)} ${formOf(childWords, asking)}
        <h2>${words['refuse-help'][language]}</h2>
        <p><a href="${pathOf(action, 'refusal')}?lang=${language}">${words.refuseLink[language]}</a></p>`,
    },
    asking,
  );
}

type Form = {
  readonly kind: 'question' | 'child-words';
  readonly heading: 'askHeading' | 'childHeading';
  readonly label: 'askLabel' | 'childLabel';
  readonly hint: 'askHint' | 'childHint';
};
const question: Form = { kind: 'question', heading: 'askHeading', label: 'askLabel', hint: 'askHint' };
const childWords: Form = { kind: 'child-words', heading: 'childHeading', label: 'childLabel', hint: 'childHint' };

const formOf = ({ kind, heading, label, hint }: Form, asking: Asking): Html => {
  const { action, language } = asking;
  const before = asking.typedKind === kind ? asking.typed : '';
  return html`<h2>${words[heading][language]}</h2>
    <form method="post" action="${action}/say?lang=${language}">
      ${formFields('words', asking)}<input type="hidden" name="kind" value="${kind}" />
      <label class="field" for="${kind}">${words[label][language]}</label>
      <p class="quiet" id="${kind}-hint">${words[hint][language]}</p>
      ${html`<textarea id="${kind}" name="words" rows="4" maxlength="4000" required aria-describedby="${kind}-hint">${before}</textarea>`}
      <button>${pageWords.send[language]}</button>
    </form>`;
};

type Said = WordsView['said'][number];

const saidOf = (said: readonly Said[], language: PaperLanguage): Html =>
  said.length === 0
    ? nothing
    : html`<h2>${words.said[language]}</h2>
        <ul class="said">
          ${said.map((one) => html`<li>${oneOf(one, language)}</li>`)}
        </ul>`;

function oneOf({ kind, words: told, saidOn, reply, repliedOn }: Said, language: PaperLanguage): Html {
  const answer =
    reply === null || repliedOn === null
      ? wantsReply(kind)
        ? html`<p class="quiet">${words.waiting[language]}</p>`
        : nothing
      : html`<p class="note">
          ${words.reply[language]}, ${longDate(repliedOn, language)}: ${inShort(reply, language)}
        </p>`;
  return html`<p>
      <b>${headingOf(kind, language)}</b>,
      ${longDate(saidOn, language)}${told === null ? '' : `: ${inShort(told, language)}`}
    </p>
    ${answer}`;
}

const headingOf = (kind: Said['kind'], language: PaperLanguage): string =>
  kind === 'plan-received' ? words.receive[language] : words[kind][language];

const inShort = (text: Text, language: PaperLanguage): string => shortened(textIn(text, language).text, longest).text;
