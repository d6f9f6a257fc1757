import { Drawer } from '@mantine/core';
import { app_nav_label, ui_close } from '#messages';
import type { NavItem } from './navigation.ts';
import { SectionLinks } from './section-links.tsx';

type MoreSectionsProps = { readonly sections: readonly NavItem[]; readonly onClose: () => void };

/** On a phone: the sections that have no place under the thumb. */
export const MoreSections = ({ sections, onClose }: MoreSectionsProps) => (
  <Drawer
    opened
    onClose={onClose}
    position="bottom"
    size="auto"
    title={app_nav_label()}
    closeButtonProps={{ 'aria-label': ui_close() }}
  >
    <SectionLinks sections={sections} onGo={onClose} />
  </Drawer>
);
