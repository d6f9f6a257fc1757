import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut, signOutEverywhere } from '#features/access/contract.ts';
import { app_person_menu, app_scheme_dark, app_scheme_light, app_sign_out, app_sign_out_everywhere } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { wipeDrafts } from '#ui/draft-store.ts';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import type { Me } from './frame.tsx';

/** Who is signed in, colours, and the two ways out; both wipe the drafts of this machine. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = (): void => {
    wipeDrafts();
    void navigate({ to: '/sign-in', replace: true }).then(() => client.clear());
  };
  const out = usePerform(signOut, { onDone: leave });
  const outEverywhere = usePerform(signOutEverywhere, { onDone: leave });
  const dark = colorScheme === 'dark';
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton className="tk-person" aria-label={app_person_menu({ name: me.shortName })}>
          <span className="tk-person-icon">
            <Icon name="person" />
          </span>
          <span className="tk-person-name">{me.shortName}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <PersonLines me={me} />
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="sun" />} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? app_scheme_light() : app_scheme_dark()}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="out" />} onClick={() => void out.run({})}>
          {app_sign_out()}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="lock" />} onClick={() => void outEverywhere.run({})}>
          {app_sign_out_everywhere()}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonLines({ me }: { readonly me: Me }) {
  const language = getLanguage() === 'ru' ? 'ru' : 'kk';
  return (
    <span className="tk-person-lines">
      <b>{me.name}</b>
      {me.posts.map((post) => (
        <span key={post.title.kk}>{post.title[language]}</span>
      ))}
    </span>
  );
}
