import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Reader } from '#features/school/web/reader.ts';
import { access_web_settings_lede, access_web_settings_title } from '#messages';
import { Page } from '#ui/page.tsx';
import { say } from '#ui/say.ts';
import { WithReader } from './with-reader.tsx';

/** The tabs in their order; the last is a page of the upkeep of the installation. */
const tabs = [
  'school',
  'letterhead',
  'papers',
  'rules',
  'packs',
  'people',
  'accounts',
  'classes',
  'calendar',
  'backup',
] as const;

type Props = {
  readonly tab: (typeof tabs)[number];
  readonly children: (reader: Reader) => ReactNode;
};

/** Heading and tabs of the settings; each tab has its own address. */
export function SettingsFrame({ tab, children }: Props) {
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[tabs.indexOf(tab)]?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [tab]);
  return (
    <Page title={access_web_settings_title()} lede={access_web_settings_lede()}>
      <Tabs
        className="tk-settings-tabs"
        value={tab}
        keepMounted={false}
        onChange={(chosen) => void navigate({ to: `/settings/${chosen ?? 'school'}` })}
      >
        <Tabs.List ref={list}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(`access_web_tab_${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <WithReader>{children}</WithReader>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
