import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { app_name, app_nav_label, app_nav_more, ui_close } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import type { Me } from './frame.tsx';
import type { NavItem } from './navigation.ts';

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

function SectionLinks({ sections, onGo }: Sections & { readonly onGo?: () => void }) {
  return (
    <ul className="tk-side-links">
      {sections.map((item) => (
        <li key={item.to}>
          <Link
            to={item.to}
            className="tk-side-link"
            activeOptions={{ exact: item.to === '/' }}
            {...(onGo === undefined ? {} : { onClick: onGo })}
          >
            <Icon name={item.icon} size={20} />
            <span>{item.word()}</span>
          </Link>
        </li>
      ))}
    </ul>
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
      <Drawer
        opened={opened}
        onClose={drawer.close}
        position="bottom"
        size="auto"
        title={app_nav_label()}
        closeButtonProps={{ 'aria-label': ui_close() }}
      >
        <SectionLinks sections={sections.slice(underThumb)} onGo={drawer.close} />
      </Drawer>
    </nav>
  );
}

const Mark = () => (
  <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
    <path d="M19 3v14H2z" fill="currentColor" />
  </svg>
);
