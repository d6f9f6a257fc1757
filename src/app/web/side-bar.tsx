import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { app_name, app_nav_label, app_nav_more } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import type { Me } from './frame.tsx';
import type { NavItem } from './navigation.ts';
import { SectionLinks } from './section-links.tsx';

const MoreSections = lazy(async () => ({ default: (await import('./more-sections.tsx')).MoreSections }));

type Sections = { readonly sections: readonly NavItem[] };

/** The sections at the left of a wide screen. */
export function SideBar({ sections, me }: Sections & { readonly me: Me }) {
  return (
    <nav className="tk-side" aria-label={app_nav_label()}>
      <Link to="/" className="tk-brand">
        <Mark /> {app_name()}
      </Link>
      <SectionLinks sections={sections} />
      <p className="tk-side-school tk-small tk-dim">{me.shortSchoolNames[getLanguage() === 'ru' ? 'ru' : 'kk']}</p>
    </nav>
  );
}

const underThumb = 4;

/** The same at the bottom of a phone: the first four, the rest behind one more. */
export function BottomBar({ sections }: Sections) {
  const [opened, drawer] = useDisclosure(false);
  return (
    <nav className="tk-bottom" aria-label={app_nav_label()}>
      {sections.slice(0, underThumb).map((item) => (
        <Link key={item.to} to={item.to} className="tk-bottom-link" activeOptions={{ exact: item.to === '/' }}>
          <Icon name={item.icon} size={22} />
          <span>{item.word()}</span>
        </Link>
      ))}
      {sections.length > underThumb ? (
        <UnstyledButton className="tk-bottom-link" aria-haspopup="dialog" onClick={drawer.open}>
          <Icon name="menu" size={22} />
          <span>{app_nav_more()}</span>
        </UnstyledButton>
      ) : null}
      {opened ? (
        <Suspense fallback={null}>
          <MoreSections sections={sections.slice(underThumb)} onClose={drawer.close} />
        </Suspense>
      ) : null}
    </nav>
  );
}

const Mark = () => (
  <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
    <path d="M19 3v14H2z" fill="currentColor" />
  </svg>
);
