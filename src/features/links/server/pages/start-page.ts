import { longDate } from '#kernel/pure/long-date.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { StartView } from '../family/family-view.ts';
import { nameIn } from '../link-item.ts';
import { familyFrame, pathOf, type Asking, type FamilyRoom } from './family-frame.ts';
import { familyWords as words } from './family-page-words.ts';
import { html, nothing, type Html } from './html.ts';
import { pageWords } from './page-words.ts';
import { facts, type Page } from './page.ts';

/** The first page: what waits for this guardian, and the way to the others. */
export function startPage(view: StartView, asking: Asking): Page {
  const { language } = asking;
  const child =
    view.pupil === null ? [] : [[pageWords.child[language], fullName(nameIn(view.pupil, language))] as const];
  const waiting = waitsFor(view, language);
  return familyFrame(
    {
      room: 'start',
      heading: words.startHeading[language],
      school: view.school,
      hasCase: view.hasCase,
      body: html`<p>${fullName(nameIn(view.guardian, language))}</p>
        ${child.length === 0 ? nothing : facts(...child)}
        <h2>${words.waits[language]}</h2>
        ${
          waiting.length === 0
            ? html`<p>${words.nothingWaits[language]}</p>`
            : html`<ul class="waits">
                ${waiting.map(({ room, text }) => lineOf(text, `${pathOf(asking.action, room)}?lang=${language}`))}
              </ul>`
        }
        ${view.asked.waiting === 0 ? nothing : html`<p class="note">${words.schoolThinks[language]}</p>`}`,
    },
    asking,
  );
}

const lineOf = (text: string, address: string): Html => html`<li><a href="${address}">${text}</a></li>`;

type Waiting = { readonly room: FamilyRoom; readonly text: string };

/** In the order in which it is urgent. */
const waitsFor = ({ invitation, plan, asked }: StartView, language: PaperLanguage): readonly Waiting[] => [
  ...invitationWaits(invitation, language),
  ...planWaits(plan, language),
  ...(asked.answered > 0 ? [{ room: 'words', text: words.schoolAnswered[language] } as const] : []),
];

function invitationWaits(invitation: StartView['invitation'], language: PaperLanguage): readonly Waiting[] {
  if (invitation?.state !== 'called' || invitation.answered !== null) return [];
  const hour = invitation.startsAt === null || invitation.startsAt === '' ? '' : `, ${invitation.startsAt}`;
  const day = `${longDate(invitation.heldOn, language)}${hour}`;
  return [{ room: 'invitation', text: `${words.answerInvitation[language]}: ${day}` }];
}

function planWaits(plan: StartView['plan'], language: PaperLanguage): readonly Waiting[] {
  if (plan === null) return [];
  if (plan.receivedOn === null) return [{ room: 'plan', text: words.readPlan[language] }];
  return plan.opinion === null ? [{ room: 'plan', text: words.sayOfPlan[language] }] : [];
}
