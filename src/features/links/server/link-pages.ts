import { randomUUID } from 'node:crypto';
import type { AnyPaper } from '#features/documents/server/public.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { printCopy } from './family/print-copy.ts';
import { showFamilyPage } from './family-pages.ts';
import { printGuestPaper, type LinkPaper, type Wanted } from './guest-paper.ts';
import { readGuestView } from './guest-view.ts';
import type { Visit } from './inside-link.ts';
import { findDoor, tryCode, type Door } from './link-door.ts';
import { closedPage, codePage, unknownPage } from './pages/door-page.ts';
import { pathOf, type Asking, type FamilyRoom, type Notice } from './pages/family-frame.ts';
import { guestPage } from './pages/guest-page.ts';
import type { Page } from './pages/page.ts';
import { Saying } from '../rules/saying.ts';
import { sayByLink, type SaidOutcome } from './say-by-link.ts';

/** Someone at an address, with the language they chose, if they chose. */
export type Caller = Visit & { readonly language: PaperLanguage | null };

/** A page; what becomes of the session; or where to go on. `session` is null where there is none to keep. */
export type Shown =
  | { readonly page: Page; readonly session: string | null }
  | { readonly goTo: string; readonly session: string };

/** What a form carried, and from which page of a family. */
type LinkForm = {
  readonly from: FamilyRoom;
  readonly kind: string;
  readonly words: string;
  readonly once: string;
  readonly planId: string | null;
  readonly confirmed: boolean;
};

/** What went wrong with a form, with what was typed into it. */
type Again = { readonly notice: Notice; readonly typed: string; readonly typedKind: string };

const actionOf = ({ token }: Caller): string => `/l/${token}`;
const languageOf = (caller: Caller, door: Door | null): PaperLanguage => caller.language ?? door?.language ?? 'kk';
const plain = (page: Page): Shown => ({ page, session: null });

/** What stands behind the address: the page of the link, or the question for its code. */
export async function showLink(
  kernel: Kernel,
  caller: Caller,
  room: FamilyRoom = 'start',
  again: Again | null = null,
): Promise<Shown> {
  const door = await findDoor(kernel, caller.token);
  const language = languageOf(caller, door);
  const wanted = door === null ? null : roomOf(door, room);
  if (door === null || wanted === null) return plain(unknownPage(language));
  if (door.state !== 'open') return plain(closedPage(door, door.state, language));
  const asking: Asking = { action: actionOf(caller), language, once: randomUUID(), ...(again ?? nothingTyped) };
  const page = await showInside(kernel, caller, wanted, asking);
  if (page !== null) return { page, session: caller.session };
  return plain(codePage(door, { action: asking.action, language, why: again === null ? 'first' : 'again' }));
}

/** A guest has one page; null: not of this link. */
function roomOf({ kind }: Door, room: FamilyRoom): FamilyRoom | 'guest' | null {
  if (kind === 'family') return room;
  return room === 'start' ? 'guest' : null;
}

const nothingTyped = { notice: null, typed: '', typedKind: '' } as const;

const showInside = (kernel: Kernel, caller: Caller, room: FamilyRoom | 'guest', asking: Asking): Promise<Page | null> =>
  room === 'guest' ? showGuestPage(kernel, caller, asking) : showFamilyPage(kernel, caller, room, asking);

async function showGuestPage(kernel: Kernel, caller: Caller, asking: Asking): Promise<Page | null> {
  const view = await readGuestView(kernel, caller);
  const { action, language, once, notice } = asking;
  return view === null ? null : guestPage(view, { action, language, once, missing: notice !== null });
}

/** The code was sent. The right one leads to the page by a second request, so that going back sends nothing again. */
export async function enterLink(kernel: Kernel, caller: Caller, code: string): Promise<Shown> {
  const door = await findDoor(kernel, caller.token);
  const language = languageOf(caller, door);
  if (door === null) return plain(unknownPage(language));
  const { state, session } = await tryCode(kernel, door, caller.token, code);
  if (state === 'open') return { goTo: `${actionOf(caller)}?lang=${language}`, session };
  if (state === 'wrong') return plain(codePage(door, { action: actionOf(caller), language, why: 'wrong' }));
  return plain(state === 'unknown' ? unknownPage(language) : closedPage(door, state, language));
}

const noticeOf: Readonly<Record<Exclude<SaidOutcome, 'said'>, Notice>> = {
  'meeting-began': 'began',
  'said-too-often': 'tooOften',
  'plan-changed': 'planChanged',
  'nothing-to-answer': 'nothingToAnswer',
};

/** The form of a page was sent. Help is refused on the page that says what follows, and nowhere else. */
export async function answerLink(kernel: Kernel, caller: Caller, form: LinkForm): Promise<Shown> {
  const notice = await take(kernel, caller, form);
  if (notice !== null || caller.session === null)
    return showLink(kernel, caller, form.from, {
      notice: notice ?? 'chooseOne',
      typed: form.words,
      typedKind: form.kind,
    });
  const to = form.from === 'refusal' ? 'words' : form.from;
  return { goTo: `${pathOf(actionOf(caller), to)}?lang=${caller.language ?? 'kk'}`, session: caller.session };
}

/** Null: it was said; else why not. */
async function take(kernel: Kernel, caller: Caller, form: LinkForm): Promise<Notice | null> {
  if (form.kind === 'refuse-help' && !(form.from === 'refusal' && form.confirmed)) return 'confirmFirst';
  const saying = Saying.safeParse({ ...form, words: { lang: caller.language ?? 'kk', text: form.words } });
  if (!saying.success) return saying.error.issues.some(({ path }) => path[0] === 'words') ? 'writeWords' : 'chooseOne';
  const said = await sayByLink(kernel, caller, saying.data);
  if (said === null) return 'chooseOne';
  return said === 'said' ? null : noticeOf[said];
}

/** A paper of a guest's question as bytes, or the page that says why not. */
export const showPaper = (
  kernel: Kernel,
  caller: Caller,
  wanted: Wanted,
  papers: readonly AnyPaper[],
): Promise<LinkPaper | Shown> => bytesOr(kernel, caller, printGuestPaper(kernel, caller, wanted, papers));

/** The family's copy of the plan (clause 14), or the page that says why not. */
export const showCopy = (kernel: Kernel, caller: Caller, papers: readonly AnyPaper[]): Promise<LinkPaper | Shown> =>
  bytesOr(kernel, caller, printCopy(kernel, caller, papers));

async function bytesOr(kernel: Kernel, caller: Caller, made: Promise<LinkPaper | null>): Promise<LinkPaper | Shown> {
  const paper = await made;
  if (paper !== null) return paper;
  const door = await findDoor(kernel, caller.token);
  const language = languageOf(caller, door);
  return plain(door === null || door.state === 'open' ? unknownPage(language) : closedPage(door, door.state, language));
}
