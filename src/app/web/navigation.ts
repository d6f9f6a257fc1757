import { everyStaffRole, wholeSchoolRoles, type Role } from '#kernel/pure/role.ts';
import {
  app_nav_appeals,
  app_nav_control,
  app_nav_council,
  app_nav_my_day,
  app_nav_observe,
  app_nav_petitions,
  app_nav_plans,
  app_nav_pupils,
  app_nav_register,
  app_nav_settings,
  app_nav_transfers,
} from '#messages';
import type { IconName } from '#ui/icon.tsx';

export type NavItem = {
  readonly to: string;
  readonly icon: IconName;
  readonly word: () => string;
  readonly for: readonly Role[];
};

/** The sections, and whose day they belong to (process, People). */
const navItems: readonly NavItem[] = [
  { to: '/', icon: 'day', word: app_nav_my_day, for: [...everyStaffRole, 'council-member', 'administrator'] },
  { to: '/appeals', icon: 'appeal', word: app_nav_appeals, for: everyStaffRole },
  {
    to: '/register',
    icon: 'register',
    word: app_nav_register,
    for: [...wholeSchoolRoles, 'psychologist', 'class-teacher'],
  },
  {
    to: '/council',
    icon: 'council',
    word: app_nav_council,
    for: [...wholeSchoolRoles, 'psychologist', 'council-member'],
  },
  {
    to: '/plans',
    icon: 'plan',
    word: app_nav_plans,
    for: [...wholeSchoolRoles, 'psychologist', 'class-teacher', 'subject-teacher'],
  },
  {
    to: '/support/observe',
    icon: 'edit',
    word: app_nav_observe,
    for: ['social-pedagogue', 'psychologist', 'class-teacher', 'subject-teacher'],
  },
  {
    to: '/pupils',
    icon: 'pupils',
    word: app_nav_pupils,
    for: [...wholeSchoolRoles, 'psychologist', 'class-teacher', 'administrator'],
  },
  { to: '/petitions', icon: 'file', word: app_nav_petitions, for: ['head', 'deputy'] },
  { to: '/transfers', icon: 'next', word: app_nav_transfers, for: wholeSchoolRoles },
  { to: '/control', icon: 'check', word: app_nav_control, for: ['head'] },
  { to: '/settings', icon: 'settings', word: app_nav_settings, for: ['head', 'deputy', 'administrator'] },
];

/** The sections a person with these roles sees; none without a post. */
export const sectionsFor = (roles: readonly Role[]): readonly NavItem[] =>
  navItems.filter((item) => item.for.some((role) => roles.includes(role)));
