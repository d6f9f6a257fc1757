import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
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
    <PacksGate>
      <Answered ask={ask} lines={6}>
        {(me) => <FrameOf me={me} />}
      </Answered>
    </PacksGate>
  );
}

function FrameOf({ me }: { readonly me: Me }) {
  const sections = sectionsFor(me.roles);
  const lock = useScreenLock();
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
            {me.roles.length === 0 ? <NoPost /> : <Outlet />}
          </main>
        </div>
        <BottomBar sections={sections} />
      </div>
      {lock.locked ? <LockCover name={me.shortName} onOpen={lock.open} /> : <BlankScreen />}
    </>
  );
}

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
