import type { Kernel } from '#kernel/server/kernel.ts';
import { readFamilyPlan, readInvitation, readOpenings, readStart, readWords } from './family/family-view.ts';
import type { Visit } from './inside-link.ts';
import type { Asking, FamilyRoom } from './pages/family-frame.ts';
import { invitationPage } from './pages/invitation-page.ts';
import { openingsPage } from './pages/openings-page.ts';
import type { Page } from './pages/page.ts';
import { planPage } from './pages/plan-page.ts';
import { refusalPage } from './pages/refusal-page.ts';
import { startPage } from './pages/start-page.ts';
import { wordsPage } from './pages/words-page.ts';

type Read<V> = (kernel: Kernel, visit: Visit) => Promise<V | null>;
type Show = (kernel: Kernel, visit: Visit, asking: Asking) => Promise<Page | null>;

const shown =
  <V>(read: Read<V>, page: (view: V, asking: Asking) => Page): Show =>
  async (kernel, visit, asking) => {
    const view = await read(kernel, visit);
    return view === null ? null : page(view, asking);
  };

const rooms: Readonly<Record<FamilyRoom, Show>> = {
  start: shown(readStart, startPage),
  invitation: shown(readInvitation, invitationPage),
  plan: shown(readFamilyPlan, planPage),
  words: shown(readWords, wordsPage),
  refusal: shown(readWords, refusalPage),
  openings: shown(readOpenings, openingsPage),
};

/** One page of a family, its view logged; null: the caller is not inside, or the page is not of this link. */
export const showFamilyPage = (kernel: Kernel, visit: Visit, room: FamilyRoom, asking: Asking): Promise<Page | null> =>
  rooms[room](kernel, visit, asking);
