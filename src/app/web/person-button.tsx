import { UnstyledButton } from '@mantine/core';
import type { ComponentProps } from 'react';
import { app_person_menu } from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { Me } from './frame.tsx';

type PersonButtonProps = ComponentProps<'button'> & { readonly me: Me };

/** Who is signed in: opens the menu of the person. */
export const PersonButton = ({ me, ...rest }: PersonButtonProps) => (
  <UnstyledButton {...rest} className="tk-person" aria-label={app_person_menu({ name: me.shortName })}>
    <span className="tk-person-icon">
      <Icon name="person" />
    </span>
    <span className="tk-person-name">{me.shortName}</span>
  </UnstyledButton>
);
