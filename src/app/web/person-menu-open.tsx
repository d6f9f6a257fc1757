import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  access_web_me_title,
  app_scheme,
  app_scheme_auto,
  app_scheme_dark,
  app_scheme_light,
  app_sign_out,
  app_sign_out_everywhere,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { useOpensAtOnce } from '#ui/use-opens-at-once.ts';
import type { Me } from './frame.tsx';
import { PersonButton } from './person-button.tsx';
import { useLeave } from './use-leave.ts';

const schemes: readonly { readonly scheme: MantineColorScheme; readonly word: () => string }[] = [
  { scheme: 'auto', word: app_scheme_auto },
  { scheme: 'light', word: app_scheme_light },
  { scheme: 'dark', word: app_scheme_dark },
];

/** Who is signed in, colours, and the two ways out; both wipe the drafts of this machine. Opens as it comes. */
export function PersonMenuOpen({ me }: { readonly me: Me }) {
  const { signOut, signOutEverywhere } = useLeave();
  const { opened, setOpened, target } = useOpensAtOnce();
  return (
    <Menu position="bottom-end" width={280} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <PersonButton {...target} me={me} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <PersonLines me={me} />
        </Menu.Label>
        <Menu.Divider />
        <Schemes />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="person" />} component={Link} to="/me">
          {access_web_me_title()}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="out" />} onClick={() => void signOut.run({})}>
          {app_sign_out()}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="lock" />} onClick={() => void signOutEverywhere.run({})}>
          {app_sign_out_everywhere()}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Light, dark, or as the device says; remembered on this machine. */
function Schemes() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(value) => choose(value, setColorScheme)}>
      <Menu.Label>{app_scheme()}</Menu.Label>
      {schemes.map(({ scheme, word }) => (
        <Menu.RadioItem key={scheme} value={scheme}>
          {word()}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function choose(value: string, set: (scheme: MantineColorScheme) => void): void {
  const found = schemes.find(({ scheme }) => scheme === value);
  if (found !== undefined) set(found.scheme);
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
