import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { whoAmI } from '#features/access/contract.ts';
import { PacksGate } from '#features/procedure/web/packs-gate.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { app_no_post_text, app_no_post_title, app_skip } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { useLive } from '#ui/api/use-live.ts';
import { keepDraftsFor } from '#ui/draft-store.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { PapersFirst } from '#ui/papers-first.ts';
import { BlankScreen } from './blank-screen.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { LockCover } from './lock-cover.tsx';
import { sectionsFor } from './navigation.ts';
import { BottomBar, SideBar } from './side-bar.tsx';
import { TestClockNotice } from './test-clock-notice.tsx';
import { TopBar } from './top-bar.tsx';
import { useScreenLock } from './use-screen-lock.ts';

export type Me = OutputOf<typeof whoAmI>;

/** What stands round every page of a signed-in person. */
export function Frame() {
  const ask = useAsk(whoAmI, {});
  return (
    <Answered ask={ask} lines={6}>
      {(me) => (
        <PacksGate>
          <FrameOf me={me} />
        </PacksGate>
      )}
    </Answered>
  );
}

function FrameOf({ me }: { readonly me: Me }) {
  const sections = sectionsFor(me.roles);
  const lock = useScreenLock(me.idleMinutes);
  useLive(!lock.locked);
  useDraftsOf(me.accountId);
  return (
    <>
      <a className="tk-skip" href="#content">
        {app_skip()}
      </a>
      <div className="tk-frame">
        <SideBar sections={sections} me={me} />
        <div className="tk-frame-body">
          <TestClockNotice />
          <DemoNotice />
          <TopBar sections={sections} me={me} />
          <main id="content" tabIndex={-1}>
            {me.roles.length === 0 ? <NoPost /> : <Pages me={me} />}
          </main>
        </div>
        <BottomBar sections={sections} />
      </div>
      {lock.locked ? <LockCover name={me.shortName} onOpen={lock.open} /> : <BlankScreen />}
    </>
  );
}

const SetupInSettings = lazy(async () => ({
  default: (await import('#features/overview/web/setup-in-settings.tsx')).SetupInSettings,
}));

function AboveSettings() {
  const { pathname } = useLocation();
  if (!pathname.startsWith('/settings')) return null;
  return (
    <Suspense fallback={null}>
      <SetupInSettings />
    </Suspense>
  );
}

const Pages = ({ me }: { readonly me: Me }) => (
  <PapersFirst value={me.papersFirst}>
    <AboveSettings />
    <Outlet />
  </PapersFirst>
);

/** Before the page below asks for its draft, hence not in an effect. */
function useDraftsOf(accountId: string): void {
  keepDraftsFor(accountId);
  useEffect(() => () => keepDraftsFor(null), []);
}

/** A person without a post sees nothing of the school. */
function NoPost() {
  return (
    <Page title={app_no_post_title()}>
      <EmptyState icon="person" title={app_no_post_title()} text={app_no_post_text()} />
    </Page>
  );
}
