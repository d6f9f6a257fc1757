import { Link } from '@tanstack/react-router';
import { Icon } from '#ui/icon.tsx';
import type { NavItem } from './navigation.ts';

type SectionLinksProps = { readonly sections: readonly NavItem[]; readonly onGo?: () => void };

/** The sections as a list of links. */
export function SectionLinks({ sections, onGo }: SectionLinksProps) {
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
