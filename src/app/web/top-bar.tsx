import { Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { app_search } from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { Me } from './frame.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { NavItem } from './navigation.ts';
import { PersonMenu } from './person-menu.tsx';

const SchoolSearch = lazy(async () => ({ default: (await import('./school-search.tsx')).SchoolSearch }));

/** Search, language, person. */
export function TopBar({ sections, me }: { readonly sections: readonly NavItem[]; readonly me: Me }) {
  const [opened, search] = useDisclosure(false);
  useHotkeys([['mod+K', search.open]], []);
  return (
    <header className="tk-top">
      <UnstyledButton className="tk-search" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={search.open}>
        <Icon name="search" />
        <span className="tk-search-words">{app_search()}</span>
        <Kbd className="tk-search-key">Ctrl K</Kbd>
      </UnstyledButton>
      <div className="tk-top-right">
        <LanguageSwitch signedIn />
        <PersonMenu me={me} />
      </div>
      {opened ? (
        <Suspense fallback={null}>
          <SchoolSearch sections={sections} onClose={search.close} />
        </Suspense>
      ) : null}
    </header>
  );
}
