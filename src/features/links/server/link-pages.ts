import type { AnyPaper } from '#features/documents/server/public.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { readFamilyView, readOpenings } from './family-view.ts';
import { printGuestPaper, type GuestPaper, type Wanted } from './guest-paper.ts';
import { readGuestView } from './guest-view.ts';
import { insideLink, type Visit } from './inside-link.ts';
import { findDoor, tryCode, type Door } from './link-door.ts';
import { closedPage, codePage, unknownPage } from './pages/door-page.ts';
import { familyPage, type Notice } from './pages/family-page.ts';
import { guestPage } from './pages/guest-page.ts';
import { openingsPage } from './pages/openings-page.ts';
import type { Page } from './pages/page.ts';
import { sayByLink, Saying } from './say-by-link.ts';

/** Someone at an address, with the language they chose, if they chose. */
export type Caller = Visit & { readonly language: PaperLanguage | null };

/** A page; what becomes of the session; or where to go on. `session` is null where there is none to keep. */
export type Shown =
  | { readonly page: Page; readonly session: string | null }
  | { readonly goTo: string; readonly session: string };

const actionOf = ({ token }: Caller): string => `/l/${token}`;
const languageOf = (caller: Caller, door: Door | null): PaperLanguage => caller.language ?? door?.language ?? 'kk';
const plain = (page: Page): Shown => ({ page, session: null });

/** What stands behind the address: the page of the link, or the question for its code. */
export async function showLink(kernel: Kernel, caller: Caller, notice: Notice | null = null): Promise<Shown> {
  const door = await findDoor(kernel, caller.token);
  if (door === null) return plain(unknownPage(languageOf(caller, null)));
  const asking = { action: actionOf(caller), language: languageOf(caller, door) };
  if (door.state !== 'open') return plain(closedPage(door, door.state, asking.language));
  const page =
    door.kind === 'guest'
      ? await readGuestView(kernel, caller).then((view) =>
          view === null ? null : guestPage(view, { ...asking, missing: notice !== null }),
        )
      : await readFamilyView(kernel, caller).then((view) =>
          view === null ? null : familyPage(view, { ...asking, notice }),
        );
  if (page === null) return plain(codePage(door, { ...asking, why: notice === null ? 'first' : 'again' }));
  return { page, session: caller.session };
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

const noticeOf = { 'meeting-began': 'began', 'said-too-often': 'tooOften' } as const;

/** The form of the page was sent. */
export async function answerLink(kernel: Kernel, caller: Caller, form: unknown): Promise<Shown> {
  const saying = Saying.safeParse(form);
  if (!saying.success) return showLink(kernel, caller, 'chooseOne');
  const said = await sayByLink(kernel, caller, saying.data);
  if (said !== 'said' || caller.session === null)
    return showLink(kernel, caller, said === null || said === 'said' ? 'chooseOne' : noticeOf[said]);
  return { goTo: `${actionOf(caller)}?lang=${caller.language ?? 'kk'}`, session: caller.session };
}

/** Who opened the child's file; whoever is not inside is asked for the code. */
export async function showOpenings(kernel: Kernel, caller: Caller): Promise<Shown> {
  const inside = await insideLink(kernel, caller, async ({ kind }) => kind);
  if (inside === null) return showLink(kernel, caller);
  const openings = await readOpenings(kernel, caller);
  const language = languageOf(caller, null);
  if (openings === null) return { page: unknownPage(language), session: caller.session };
  return { page: openingsPage(openings, actionOf(caller), language), session: caller.session };
}

/** A paper of the question as bytes, or the page that says why not. */
export async function showPaper(
  kernel: Kernel,
  caller: Caller,
  wanted: Wanted,
  papers: readonly AnyPaper[],
): Promise<GuestPaper | Shown> {
  const made = await printGuestPaper(kernel, caller, wanted, papers);
  if (made !== null) return made;
  const door = await findDoor(kernel, caller.token);
  const language = languageOf(caller, door);
  return plain(door === null || door.state === 'open' ? unknownPage(language) : closedPage(door, door.state, language));
}
